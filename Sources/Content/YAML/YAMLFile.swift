import Reporting
import Yams

/// Turns text into a mapping, or reports why it can not.
package enum YAMLFile {
  /// The mapping at the top of a YAML text.
  ///
  /// - Parameters:
  ///   - text: the YAML.
  ///   - context: where findings go.
  /// - Returns: `nil` when the text does not parse or is no mapping.
  package static func mapping(of text: String, context: YAMLContext) -> YAMLMapping? {
    let start = context.location(line: 1, column: 1)
    do {
      // Nodes know their anchors only while the parser lives, so it is kept until they have been looked at.
      let parser = try Parser(yaml: text)
      defer { withExtendedLifetime(parser) {} }
      guard let node = try parser.singleRoot() else {
        context.report(.contentYAML, at: start, zh: "没有内容", en: "there is nothing in it")
        return nil
      }
      guard let anchored = firstAnchor(in: node) else {
        return YAMLValue(node: node, context: context, key: "YAML").mapping()
      }
      let place = anchored.mark.map { context.location(line: $0.line, column: $0.column) } ?? start
      context.report(.contentYAML, at: place, zh: "不允许使用 & 锚点", en: "anchors (&) are not allowed")
      return nil
    } catch let error as YamlError {
      report(error, context: context)
    } catch {
      context.report(.contentYAML, at: start, zh: "YAML 写法有误", en: "the YAML does not parse")
    }
    return nil
  }

  /// An alias repeats what an anchor marks; without anchors there are no aliases and no alias bombs.
  private static func firstAnchor(in node: Node) -> Node? {
    if node.anchor != nil { return node }
    switch node {
    case .scalar, .alias: return nil
    case .sequence(let items):
      for item in items { if let found = firstAnchor(in: item) { return found } }
    case .mapping(let pairs):
      for pair in pairs {
        if let found = firstAnchor(in: pair.key) ?? firstAnchor(in: pair.value) { return found }
      }
    }
    return nil
  }

  private static func report(_ error: YamlError, context: YAMLContext) {
    func at(_ mark: Mark) -> SourceLocation { context.location(line: mark.line, column: mark.column) }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      context.report(
        .contentYAML, at: at(mark), zh: "YAML 写法有误（\(problem)）", en: "the YAML does not parse: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let problem):
      let keys = duplicates.sorted()
      context.report(
        .contentYAML, at: at(problem.mark), zh: "键重复：\(keys.joined(separator: "、"))",
        en: "duplicate keys: \(keys.joined(separator: ", "))")
    default:
      context.report(
        .contentYAML, at: context.location(line: 1, column: 1), zh: "YAML 写法有误", en: "the YAML does not parse"
      )
    }
  }
}
