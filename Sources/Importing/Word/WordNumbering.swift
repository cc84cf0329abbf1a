import Archives

/// The definitions of automatic numbers in a Word document. Source: ISO/IEC 29500-1, 17.9.
struct WordNumbering: Sendable {
  /// One level of a list.
  struct Level: Sendable {
    let start: Int
    /// `nil` if the format is not known here.
    let format: NumberFormat?
    /// Such as `（%1）`, where `%1` stands for the number of the first level.
    let template: String
    /// The paragraph style that this level belongs to.
    let style: String?
  }

  /// A numbered list: its levels, and where a reference starts a level anew.
  struct List: Sendable {
    /// Lists of the same definition count on together.
    let definition: String
    let levels: [Int: Level]
    let restarts: [Int: Int]
  }

  /// The lists by id.
  private(set) var lists: [String: List] = [:]

  /// Reads the part `numbering.xml`; a document without it has no automatic numbers.
  init(_ root: XMLElement?) {
    guard let root else { return }
    var definitions: [String: [Int: Level]] = [:]
    for definition in root.all("w:abstractNum") {
      guard let id = definition.attributes["abstractNumId"] else { continue }
      definitions[id] = Self.levels(of: definition)
    }
    for list in root.all("w:num") {
      guard let id = list.attributes["numId"], let definition = list.first("w:abstractNumId")?.value else {
        continue
      }
      var levels = definitions[definition] ?? [:]
      var restarts: [Int: Int] = [:]
      for override in list.all("w:lvlOverride") {
        guard let index = override.attributes["ilvl"].flatMap({ Int($0) }) else { continue }
        levels.merge(Self.levels(of: override)) { _, new in new }
        restarts[index] = override.first("w:startOverride")?.value.flatMap { Int($0) }
      }
      lists[id] = List(definition: definition, levels: levels, restarts: restarts)
    }
  }

  private static func levels(of definition: XMLElement) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for level in definition.all("w:lvl") {
      guard let index = level.attributes["ilvl"].flatMap({ Int($0) }) else { continue }
      levels[index] = Level(
        start: level.first("w:start")?.value.flatMap { Int($0) } ?? 0,
        format: NumberFormat(name: level.first("w:numFmt")?.value ?? "decimal"),
        template: level.first("w:lvlText")?.value ?? "", style: level.first("w:pStyle")?.value)
    }
    return levels
  }
}

/// Counts the automatic numbers of a document from its first paragraph to its last.
struct NumberCounter: Sendable {
  /// What a numbered paragraph begins with.
  enum Label: Sendable, Hashable {
    case text(String)
    case bullet
    /// The number is defined in a way that is not known here.
    case unknown
  }

  private let numbering: WordNumbering
  private var counts: [String: [Int: Int]] = [:]
  private var seen: Set<String> = []

  init(_ numbering: WordNumbering) { self.numbering = numbering }

  /// The label of the next paragraph that refers to a list; `nil` if its number is switched off.
  mutating func next(_ reference: WordStyles.NumberReference, style: String?) -> Label? {
    guard reference.id != "0" else { return nil }
    guard let list = numbering.lists[reference.id] else { return .unknown }
    let named = style.flatMap { style in list.levels.first { $0.value.style == style }?.key }
    let index = reference.level ?? named ?? 0
    guard let level = list.levels[index], let format = level.format else { return .unknown }
    count(index, of: list, id: reference.id)
    if format == .bullet { return .bullet }
    return label(level.template, of: list).map(Label.text) ?? .unknown
  }

  private mutating func count(_ index: Int, of list: WordNumbering.List, id: String) {
    var counts = self.counts[list.definition] ?? [:]
    if seen.insert(id).inserted {
      for (restarted, start) in list.restarts { counts[restarted] = start - 1 }
    }
    for upper in 0..<index where counts[upper] == nil { counts[upper] = list.levels[upper]?.start ?? 1 }
    counts[index] = (counts[index] ?? (list.levels[index]?.start ?? 1) - 1) + 1
    for lower in counts.keys where lower > index { counts[lower] = nil }
    self.counts[list.definition] = counts
  }

  private func label(_ template: String, of list: WordNumbering.List) -> String? {
    var out = ""
    var isPlace = false
    for scalar in template.unicodeScalars {
      if isPlace {
        guard (49...57).contains(scalar.value) else { return nil }
        let index = Int(scalar.value) - 49
        guard let number = counts[list.definition]?[index], let level = list.levels[index] else { return nil }
        guard let text = level.format?.text(for: number) else { return nil }
        out += text
        isPlace = false
      } else if scalar == "%" {
        isPlace = true
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return isPlace ? nil : out
  }
}
