/// What the streams of a PDF file are for. What is not known to be something else is read as content.
struct PDFStreamRoles {
  enum Role {
    /// Fonts, maps of characters, colours, tables of the file: no text in them.
    case skipped
    case picture
    /// Metadata in XML.
    case text
    /// Operators that draw.
    case content
  }

  /// Objects that others name as a font program or a map of characters.
  private var machinery: Set<Int> = []

  init(_ objects: PDFObjects) {
    var found: Set<Int> = []
    func note(_ value: PDFValue?) { found.formUnion(objects.indices(of: value)) }
    for object in objects.objects {
      object.value.forEach { value in
        if let entries = value.dictionary {
          for key in [
            "FontFile", "FontFile2", "FontFile3", "ToUnicode", "CIDToGIDMap", "CIDSet", "DestOutputProfile"
          ] {
            note(entries[key])
          }
          // The encoding of a composite font can be a map of its own.
          if entries["Subtype"]?.name == "Type0" { note(entries["Encoding"]) }
        }
        if let list = value.array, list.first?.name == "ICCBased" { note(list.last) }
      }
    }
    machinery = found
  }

  /// What the stream of an object is for.
  func role(of index: Int, in objects: PDFObjects) -> Role {
    let entries = objects.objects[index].value.dictionary ?? [:]
    if machinery.contains(index) { return .skipped }
    if entries["FunctionType"] != nil || entries["ShadingType"] != nil || entries["HalftoneType"] != nil {
      return .skipped
    }
    if entries["Subtype"]?.name == "Image" { return .picture }
    switch entries["Type"]?.name {
    case "XRef", "ObjStm", "CMap": return .skipped
    case "Metadata": return .text
    // It is refused as a file within the file.
    case "EmbeddedFile": return .skipped
    default: return .content
    }
  }
}
