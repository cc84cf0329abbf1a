/// Which fonts the names in each stream mean.
struct PDFFontTable {
  /// Fonts by the place of their object.
  private var fonts: [Int: PDFFont] = [:]
  /// Fonts that have no object of their own, by the name under which they stand.
  private var direct: [String: [PDFFont]] = [:]
  /// The resources of each stream: its own, and those of the pages that show it.
  private var resources: [Int: [[String: PDFValue]]] = [:]
  /// Every table of fonts in the file.
  private var tables: [[String: PDFValue]] = []
  /// What each name means anywhere in the file, for streams that no page shows.
  private var everywhere: [String: [PDFFont]] = [:]

  init(_ objects: inout PDFObjects) {
    for index in objects.objects.indices {
      guard let entries = objects.objects[index].value.dictionary else { continue }
      if entries["Type"]?.name == "Font" || (entries["BaseFont"] != nil && entries["Subtype"] != nil) {
        fonts[index] = PDFFont(entries, in: &objects)
      }
    }
    for object in objects.objects { collectTables(object.value, in: &objects) }
    everywhere = table(tables, in: objects)
    for index in objects.objects.indices {
      guard let entries = objects.objects[index].value.dictionary else { continue }
      if entries["Type"]?.name == "Page" {
        let own = resources(of: entries, in: objects)
        let streams =
          objects.resolve(entries["Contents"]).flatMap { $0.array ?? [] }
          + [entries["Contents"]].compactMap(\.self)
        for target in streams.flatMap({ objects.indices(of: $0) }) { resources[target, default: []] += own }
      }
      if entries["Resources"] != nil {
        resources[index, default: []] += objects.dictionaries(entries["Resources"])
      }
    }
  }

  private mutating func collectTables(_ value: PDFValue, in objects: inout PDFObjects) {
    var found: [[String: PDFValue]] = []
    value.forEach { part in
      guard let entries = part.dictionary, let table = entries["Font"] else { return }
      found += objects.dictionaries(table)
    }
    for table in found {
      tables.append(table)
      for (name, font) in table.sorted(by: { $0.key < $1.key }) {
        if let entries = font.dictionary { direct[name, default: []].append(PDFFont(entries, in: &objects)) }
      }
    }
  }

  /// The resources of a page: its own or those of the nodes above it.
  func resources(of page: [String: PDFValue], in objects: PDFObjects) -> [[String: PDFValue]] {
    var nodes = [page]
    for _ in 0..<32 {
      let own = nodes.flatMap { objects.dictionaries($0["Resources"]) }
      if !own.isEmpty { return own }
      nodes = nodes.flatMap { objects.dictionaries($0["Parent"]) }
    }
    return []
  }

  /// What each name of a font can mean in a stream; where nothing says it, everything that the name means
  /// anywhere in the file.
  func fonts(forStream index: Int, in objects: PDFObjects) -> [String: [PDFFont]] {
    let own = (resources[index] ?? []).flatMap { objects.dictionaries($0["Font"]) }
    return everywhere.merging(table(own, in: objects)) { _, own in own }
  }

  /// The fonts of some tables, by name, each once.
  private func table(_ tables: [[String: PDFValue]], in objects: PDFObjects) -> [String: [PDFFont]] {
    var indices: [String: Set<Int>] = [:]
    var out: [String: [PDFFont]] = [:]
    for table in tables {
      for (name, value) in table {
        if value.reference == nil {
          out[name] = direct[name]
        } else {
          indices[name, default: []].formUnion(objects.indices(of: value))
        }
      }
    }
    for (name, indices) in indices {
      out[name, default: []] += indices.sorted().prefix(64).compactMap { fonts[$0] }
    }
    return out
  }
}
