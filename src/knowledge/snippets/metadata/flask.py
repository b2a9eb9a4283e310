"""Read what the package says of itself."""

from importlib.metadata import metadata

about = metadata("flask")
print("Version:", about["Version"])
print("Licence:", about["License-Expression"] or about["License"])
print("Python:", about["Requires-Python"])
for line in about.get_all("Classifier"):
    if "Development Status" in line or "Operating System" in line:
        print(line)
