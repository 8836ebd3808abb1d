"""The bundled mapping is what the regency's news of 26 June 2023 prints: every office of it, and none besides."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from smartcity_cli.mapping.form import Mapping, OfficeForm
from smartcity_cli.mapping.reading import read_mapping
from smartcity_cli.places import shipped

ARTICLE = " ".join((Path(__file__).parents[1] / "fixtures" / "article.txt").read_text(encoding="utf-8").split())


@pytest.fixture(scope="module")
def mapping() -> Mapping:
    return read_mapping(shipped("data") / "dimensions.yaml")


def printed(office: OfficeForm) -> str:
    return office.printed or office.name


def test_there_are_three_groups_with_12_14_and_10_offices_and_two_companions(mapping: Mapping) -> None:
    sizes = [sum(g.slug in o.groups for o in mapping.offices) for g in mapping.groups]
    assert sizes == [12, 14, 10]
    assert [o.short for o in mapping.offices if o.role == "companion"] == ["Bappeda", "Diskominfo"]


def test_every_group_of_the_article_is_the_mappings_list_in_its_order(mapping: Mapping) -> None:
    """Each enumeration of the article is consumed name by name: what is left over is commas and an "dan"."""
    starts = ["Smart Environment terdiri dari,", "Smart Society terdiri dari,", "Smart Branding terdiri dari,"]
    for group, start in zip(mapping.groups, starts, strict=True):
        listed = (
            ARTICLE.split(start)[1].split(".")[0]
            if start != starts[1]
            else ARTICLE.split(start)[1].split(". Haryoto")[0].replace(" dr", "")
            + ARTICLE.split("RSUD dr. Haryoto")[1].split(".")[0]
        )
        for office in (o for o in mapping.offices if group.slug in o.groups):
            name = "RSUD" if office.slug == "rsud-haryoto" else printed(office)
            assert name in listed, f"{name} is not printed in {group.slug}"
            listed = listed.replace(name, "", 1)
        assert re.fullmatch(r"[\s,]*(dan)?[\s,]*", listed), f"not in the mapping: {listed}"


def test_every_printed_name_stands_in_the_article(mapping: Mapping) -> None:
    missing = [printed(o) for o in mapping.offices if printed(o).casefold() not in ARTICLE.casefold()]
    assert missing == []


def test_the_three_names_that_the_article_misprints_have_their_official_name(mapping: Mapping) -> None:
    official = {o.printed: o.name for o in mapping.offices if o.printed}
    assert official["Badan Kesatuan Sangsa dan Politik"] == "Badan Kesatuan Bangsa dan Politik"
    assert official["Dinas Kesehatan P2KS"] == "Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana"
    assert official["Dinas Penanaman Terpadu Satu Pintu"] == "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"


def test_an_office_with_commas_in_its_name_is_one_office(mapping: Mapping) -> None:
    name = "Dinas Koperasi, Usaha Kecil Menengah, Perindustrian dan Perdagangan"
    assert [o.name for o in mapping.offices if "Perindustrian" in o.name] == [name]


def test_agreements_dates_and_venue_are_the_articles(mapping: Mapping) -> None:
    assert mapping.agreements == ("B-35/DJAI/HK.04.02/02/2023", "130/8-NK/427.11/2023")
    assert all(number in ARTICLE for number in mapping.agreements)
    first, last = mapping.stages[0], mapping.stages[3]
    assert first.sessions == ("2023-06-26",) and first.venue is not None and "Graha Nagara Bhakti" in first.venue
    assert last.sessions == ("2023-10-12",)
    assert [s.number for s in mapping.stages] == [1, 2, 3, 4]
