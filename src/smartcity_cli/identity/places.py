"""Names of daerah, as far as they are written behind an office without "Kab." or "Kota" (Dinkes Jember).

Provinces, the kabupaten and kota of Java, Madura and Bali, and the larger towns elsewhere; general knowledge. Where
"Kabupaten" or "Kota" stands before it no list is needed.
"""

from __future__ import annotations

import re
from functools import cache

_PROVINCES = """
    aceh, sumatera utara, sumatera barat, riau, jambi, sumatera selatan, bengkulu, lampung, bangka belitung,
    kepulauan riau, kepri, sumut, sumbar, sumsel, dki jakarta, jakarta, jawa barat, jawa tengah, yogyakarta, diy,
    jawa timur, banten, bali, nusa tenggara barat, nusa tenggara timur, ntb, ntt, kalimantan barat, kalbar,
    kalimantan tengah, kalteng, kalimantan selatan, kalsel, kalimantan timur, kaltim, kalimantan utara, kaltara,
    sulawesi utara, sulut, sulawesi tengah, sulteng, sulawesi selatan, sulsel, sulawesi tenggara, sultra, gorontalo,
    sulawesi barat, sulbar, maluku, maluku utara, malut, papua, papua barat, papua selatan, papua tengah,
    papua pegunungan, papua barat daya, jatim, jateng, jabar
"""
_PLACES = """
    bangkalan, banyuwangi, blitar, bojonegoro, bondowoso, gresik, jember, jombang, kediri, lamongan, lumajang, madiun,
    magetan, malang, mojokerto, nganjuk, ngawi, pacitan, pamekasan, pasuruan, ponorogo, probolinggo, sampang, sidoarjo,
    situbondo, sumenep, surabaya, trenggalek, tuban, tulungagung, batu,
    banjarnegara, banyumas, batang, blora, boyolali, brebes, cilacap, demak, grobogan, jepara, karanganyar, kebumen,
    kendal, klaten, kudus, magelang, pati, pekalongan, pemalang, purbalingga, purworejo, rembang, semarang, sragen,
    sukoharjo, tegal, temanggung, wonogiri, wonosobo, salatiga, surakarta, solo, bantul, gunungkidul, gunung kidul,
    kulon progo, kulonprogo, sleman,
    bandung, bandung barat, bekasi, bogor, ciamis, cianjur, cirebon, garut, indramayu, karawang, kuningan, majalengka,
    pangandaran, purwakarta, subang, sukabumi, sumedang, tasikmalaya, banjar, cimahi, depok, lebak, pandeglang, serang,
    tangerang, tangerang selatan, cilegon,
    badung, bangli, buleleng, gianyar, jembrana, karangasem, klungkung, tabanan, denpasar, mataram, lombok barat,
    lombok tengah, lombok timur, lombok utara, sumbawa, dompu, bima, kupang, ende, sikka, manggarai, belu,
    medan, padang, pekanbaru, batam, palembang, bandar lampung, banda aceh, dumai, binjai, deli serdang, simalungun,
    tabalong, banjarmasin, banjarbaru, palangka raya, pontianak, singkawang, samarinda, balikpapan, bontang, tarakan,
    kutai kartanegara, penajam paser utara, kotawaringin timur, makassar, parepare, palopo, gowa, maros, bone, luwu,
    luwu utara, luwu timur, manado, bitung, tomohon, minahasa, palu, banggai, kendari, ambon, ternate, jayapura,
    sorong, manokwari, merauke, mimika, biak numfor
"""


@cache
def _among(names: str) -> frozenset[str]:
    return frozenset(re.sub(r"\s+", " ", place).strip() for place in names.split(","))


def is_province(written: str) -> bool:
    """Is this the name of a province?"""
    return written in _among(_PROVINCES)


def is_short_for(word: str, ours: str) -> bool:
    """Is it a short form of our place and of none of the others: "lmj" of Lumajang, where "lmg" is Lamongan too?"""
    if not 3 <= len(word) <= 4 or set(word) & set("aeiou") or not _holds(ours, word):
        return False
    return not any(_holds(place, word) for place in _among(_PLACES) if place != ours)


def _holds(place: str, word: str) -> bool:
    """Begin alike, and the other letters follow in their order."""
    letters = iter(place[1:])
    return place[0] == word[0] and all(letter in letters for letter in word[1:])


def daerah_words(daerah: str) -> tuple[str, str]:
    """Kind and place of a daerah, in small letters: "kabupaten", "lumajang"."""
    kind, _, place = " ".join(daerah.lower().split()).partition(" ")
    return (kind, place) if kind in ("kabupaten", "kota") and place else ("", " ".join(daerah.lower().split()))


def is_other_place(written: str, ours: str) -> bool:
    """Is this the name of a daerah other than ours?"""
    return (written in _among(_PLACES) or is_province(written)) and written != ours
