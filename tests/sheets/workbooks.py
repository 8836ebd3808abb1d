"""Workbooks made of bare XML, for what no program writes."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

CONTENT = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="Hadir" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
)


def cell(place: str, text: str) -> str:
    """A cell with its text in place."""
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def rows(table: list[list[str]]) -> str:
    """A table from A1."""
    return "".join(
        f'<row r="{r}">' + "".join(cell(f"{chr(65 + c)}{r}", text) for c, text in enumerate(row) if text) + "</row>"
        for r, row in enumerate(table, 1)
    )


def sheet(data: str, before: str = "", after: str = "", prolog: str = "") -> str:
    """A worksheet's part."""
    return (
        f'<?xml version="1.0"?>{prolog}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"{before}<sheetData>{data}</sheetData>{after}</worksheet>"
    )


def write(path: Path, part: str, more: dict[str, str] | None = None) -> Path:
    """The workbook; `more` are further members of the zip."""
    members = {
        "[Content_Types].xml": CONTENT, "xl/workbook.xml": BOOK, "xl/_rels/workbook.xml.rels": RELATIONS,
        "xl/worksheets/sheet1.xml": part, **(more or {}),
    }  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path
