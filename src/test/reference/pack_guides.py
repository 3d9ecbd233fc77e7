"""Packs implementation guides of X12 into src/main/resources/claims/guides.

    python3 src/test/reference/pack_guides.py MAPS OUT

MAPS holds the maps of pyx12 (BSD) as `pyx12_map_<name>.xml`, its `pyx12_codes.xml` and its
`dataele.xml`. Only tags, numbers, usages and codes are taken: no name and no sentence of X12.

A guide is lines of fields between tabs: `segment` a definition with its syntax notes, followed by
its elements (`element` or `composite` with `component`s: usage, data element, repeats, codes);
then the tree, by depth: `loop` (id, usage, position, repeats) and `use` (definition, usage,
position, repeats) of a segment. Repeats 0 = any number.
"""
import csv
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

# Guides by the reference in ST03 or GS08, without its addendum.
GUIDES = {
    "005010X222": ("837P.5010.X222.A1", "837"),
    "005010X223": ("837I.5010.X223.A1", "837"),
    "005010X221": ("835.5010.X221.A1", "835"),
    "005010X214": ("277CA.5010.X214", "277"),
    "005010X231": ("999.5010", "999"),
    "004010X091": ("835.4010.X091.A1", "835"),
    "004010X095": ("834.4010.X095.A1", "834"),
    "004010X096": ("837.4010.X096.A1", "837"),
    "004010X097": ("837.4010.X097.A1", "837"),
    "004010X098": ("837.4010.X098.A1", "837"),
    "004010": ("997.4010", "997"),
}
# Lists from elsewhere that are closed enough to refuse a code for. Others grow every quarter.
CLOSED_LISTS = {"states", "pos"}
# What the lists of 2013 lack: Nunavut, Newfoundland and Quebec as they are written today.
LATER_CODES = {"states": ["NL", "NU", "QC"], "pos": []}
# pyx12 leaves an 837 without any level alone; the guides require 2000A.
REQUIRED = {("837", "DETAIL")}
# Loop identifiers have six characters from 5010 on; dataele.xml says four.
LONGEST = {"447": "6"}


def text(node, name, default=""):
    return (node.findtext(name) or default).strip()


def repeats(node, name):
    number = text(node, name, "1")
    return "0" if number.startswith(">") else number


def codes(node, lists):
    valid = node.find("valid_codes")
    if valid is None:
        return ""
    listed = [code.text.strip() for code in valid.findall("code") if code.text]
    external = valid.get("external")
    if external in CLOSED_LISTS:
        listed += lists[external]
    elif external:
        return ""
    return ",".join(listed)


def element(kind, node, lists):
    return [kind, text(node, "usage"), text(node, "data_ele"), repeats(node, "repeat"), codes(node, lists)]


class Packed:
    def __init__(self, lists):
        self.lists = lists
        self.definitions = {}
        self.tree = []

    def definition(self, segment):
        lines = []
        for node in sorted(segment, key=lambda each: int(text(each, "seq", "0"))):
            if node.tag == "element":
                lines.append(element("element", node, self.lists))
            elif node.tag == "composite":
                lines.append(element("composite", node, self.lists)[:4])
                parts = sorted(node.findall("element"), key=lambda each: int(text(each, "seq")))
                lines += [element("component", part, self.lists) for part in parts]
        notes = " ".join(note.text.strip() for note in segment.findall("syntax"))
        key = "\n".join("\t".join(line) for line in [["segment", segment.get("xid"), notes]] + lines)
        return self.definitions.setdefault(key, len(self.definitions))

    def loop(self, node, depth, transaction):
        usage = "R" if (transaction, node.get("xid")) in REQUIRED else text(node, "usage")
        row = [node.get("xid"), usage, text(node, "pos"), repeats(node, "repeat")]
        self.tree.append(["loop", str(depth)] + row)
        for child in node:
            if child.tag == "loop":
                self.loop(child, depth + 1, transaction)
            elif child.tag == "segment" and child.get("xid") not in ("ST", "SE"):
                use = [text(child, "usage"), text(child, "pos"), repeats(child, "max_use")]
                self.tree.append(["use", str(depth + 1), str(self.definition(child))] + use)


def pack(path, transaction, lists):
    root = ElementTree.parse(path).getroot()
    packed = Packed(lists)
    loop = next(each for each in root.iter("loop") if each.get("xid") == "ST_LOOP")
    packed.loop(loop, 0, transaction)
    tree = "\n".join("\t".join(line) for line in packed.tree)
    return "\n".join(packed.definitions) + "\n" + tree + "\n"


def main(maps, out):
    root = ElementTree.parse(maps / "pyx12_codes.xml").getroot()
    lists = {
        each.findtext("id"): [code.text for code in each.iter("code")] + LATER_CODES.get(each.findtext("id"), [])
        for each in root.findall("codeset")
    }
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "guides.csv", "w", newline="") as file:
        index = csv.writer(file, lineterminator="\n")
        index.writerow(["reference", "transaction", "file"])
        for reference, (name, transaction) in GUIDES.items():
            (out / f"{reference}.txt").write_text(pack(maps / f"pyx12_map_{name}.xml", transaction, lists))
            index.writerow([reference, transaction, f"{reference}.txt"])
    elements = ElementTree.parse(maps / "dataele.xml").getroot().findall("data_ele")
    with open(out / "data_elements.csv", "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["number", "type", "minimum", "maximum"])
        for each in elements:
            number = each.get("ele_num")
            longest = LONGEST.get(number, each.get("max_len"))
            rows.writerow([number, each.get("data_type"), each.get("min_len"), longest])


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
