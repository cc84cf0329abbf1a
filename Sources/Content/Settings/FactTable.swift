import Notices
import Reporting

/// One fact, kept in one place and dated: an amount, a number of days, a standard.
public struct Fact: Sendable, Hashable {
  /// Its id, as in `{fact:id}`.
  public let id: String
  /// What it is.
  public let name: String
  /// Its value, or the placeholder.
  public let value: String
  /// Its unit; may be empty.
  public let unit: String
  /// First day on which it holds, as written; may be empty.
  public let since: String
  /// Number of the document; may be empty.
  public let number: String
  /// Where it comes from; may be empty.
  public let source: String

  /// Value and unit, as a sentence shows them; a placeholder goes without unit.
  public var text: String { isPlaceholder || unit.isEmpty ? value : value + unit }

  /// Whether the value is still to be filled in.
  public var isPlaceholder: Bool { Placeholder.isIn(value) }
}

/// The facts of `facts.yaml`, by id.
public struct FactTable: Sendable {
  /// The facts.
  public let facts: [String: Fact]

  /// Reads the file; what is wrong has been reported.
  init(reading file: YAMLMapping) {
    var facts: [String: Fact] = [:]
    for item in file.required("facts")?.mappings() ?? [] {
      let fact = Fact(
        id: item.required("id")?.slug() ?? "",
        name: item.required("name")?.text() ?? "",
        value: item.required("value")?.text() ?? "",
        unit: item.optional("unit")?.text() ?? "",
        since: item.optional("since")?.text() ?? "",
        number: item.optional("number")?.text() ?? "",
        source: item.optional("source")?.text() ?? "")
      item.allow("note")
      item.finish()
      if facts.updateValue(fact, forKey: fact.id) != nil {
        item.context.report(
          .contentDuplicateID, at: item.location(of: "id"), zh: "数据“\(fact.id)”出现两次",
          en: "fact '\(fact.id)' stands twice")
      }
    }
    file.finish()
    self.facts = facts
  }

  init(facts: [String: Fact]) { self.facts = facts }

  /// The fact with an id.
  public subscript(id: String) -> Fact? { facts[id] }
}

/// Groups of words that mean the same to a person who searches.
public struct SynonymTable: Sendable {
  /// The groups, in the order of the file.
  public let groups: [[String]]

  init(reading file: YAMLMapping) {
    groups = (file.required("groups")?.list() ?? []).map { group in
      let words = group.texts()
      if words.count < 2 {
        group.refuse(zh: "一组同义词至少两个", en: "a group of synonyms has at least two words")
      }
      return words
    }
    file.finish()
  }

  init(groups: [[String]]) { self.groups = groups }
}
