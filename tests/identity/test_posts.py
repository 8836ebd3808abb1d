"""Whose position says that they head the office: at the desk they are offered to be recorded as Council."""

from smartcity_cli.identity.posts import heads_office


def test_a_head_of_office() -> None:
    for position, office in [
        ("Kepala Dinas", "Dinas Perhubungan"),
        ("Kepala Dinas Perhubungan", "Dinas Perhubungan"),
        ("Plt. Kepala Dinas Sosial", "Dinas Sosial"),
        ("KEPALA BADAN", "Badan Kepegawaian Daerah"),
        ("Kepala Pelaksana BPBD", "Badan Penanggulangan Bencana Daerah"),
        ("Kepala Satuan Polisi Pamong Praja", "Satuan Polisi Pamong Praja"),
        ("Kadis Kominfo", "Dinas Komunikasi dan Informatika"),
        ("Ka. Dinas", "Dinas Perhubungan"),
        ("Kaban", "Badan Kepegawaian Daerah"),
        ("Camat Lumajang", "Kecamatan Lumajang"),
        ("Direktur RSUD", "RSUD dr. Haryoto"),
        ("Direktur", "Perumdam Tirta Mahameru"),
        ("Kepala Bagian Umum", "Bagian Umum"),
        ("Kabag Hukum", "Bagian Hukum"),
        ("Inspektur", "Inspektorat"),
        ("Sekretaris Daerah", "Sekretariat Daerah"),
        ("Anggota DPRD", "Sekretariat DPRD"),
        ("Head of office", "Dinas Perhubungan"),
    ]:
        assert heads_office(position, office)


def test_not_the_head_of_office() -> None:
    for position, office in [
        ("Kepala Bidang Angkutan", "Dinas Perhubungan"),
        ("Kepala Seksi Pelayanan", "Dinas Perhubungan"),
        ("Kepala Subbagian Program", "Dinas Perhubungan"),
        ("Kasubbag Umum", "Dinas Sosial"),
        ("Kepala UPT Terminal", "Dinas Perhubungan"),
        ("Kepala Puskesmas Sukodono", "Dinas Kesehatan"),
        ("Kepala Bagian Tata Usaha", "RSUD dr. Haryoto"),
        ("Sekretaris Dinas", "Dinas Sosial"),
        ("Sekretaris Kecamatan", "Kecamatan Lumajang"),
        ("Sekretaris Camat", "Kecamatan Lumajang"),
        ("Staf Kepala Dinas", "Dinas Sosial"),
        ("Wakil Direktur Pelayanan", "RSUD dr. Haryoto"),
        ("Inspektur Pembantu Wilayah I", "Inspektorat"),
        ("Direktur Umum", "Perumdam Tirta Mahameru"),
        ("Analis Kebijakan Ahli Muda", "Bagian Hukum"),
        ("Pranata Komputer", "Dinas Komunikasi dan Informatika"),
        ("Head of section", "Dinas Sosial"),
        ("", "Dinas Sosial"),
    ]:
        assert not heads_office(position, office)
