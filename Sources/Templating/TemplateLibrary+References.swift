import Reporting

extension TemplateLibrary {
  /// Templates and blocks that a template names and that do not exist.
  func danglingReferences(from name: String) -> [Diagnostic] {
    guard let entry = entries[name] else { return [] }
    var diagnostics: [Diagnostic] = []
    Self.visit(entry.nodes) { node in
      switch node {
      case .partial(let name, let offset, _): diagnostics += missing(name, at: entry.source.location(offset))
      case .parent(let parent):
        diagnostics += missing(parent.name, at: entry.source.location(parent.offset))
        diagnostics += unknownBlocks(of: parent, in: entry.source)
      case .text, .lineStart, .value, .section, .block: break
      }
    }
    return diagnostics
  }

  private func missing(_ name: String, at location: SourceLocation) -> [Diagnostic] {
    guard entries[name] == nil else { return [] }
    return [
      Diagnostic(
        .templateUnknownTemplate, at: location, zh: "没有名为“\(name)”的模板",
        en: "there is no template '\(name)'", hint: Suggestion.hint(for: name, in: names))
    ]
  }

  private func unknownBlocks(of parent: TemplateParent, in source: TemplateSource) -> [Diagnostic] {
    guard entries[parent.name] != nil else { return [] }
    var known: Set<String> = []
    var visited: Set<String> = []
    collectBlocks(of: parent.name, into: &known, &visited)
    let list = known.sorted().joined(separator: ", ")
    return parent.blocks.filter { !known.contains($0.name) }.map {
      Diagnostic(
        .templateUnknownBlock, at: source.location($0.offset),
        zh: "“\(parent.name)”没有名为“\($0.name)”的块；有：\(list.isEmpty ? "无" : list)",
        en: "'\(parent.name)' has no block '\($0.name)'; it has: \(list.isEmpty ? "none" : list)",
        hint: Suggestion.hint(for: $0.name, in: known))
    }
  }

  /// The blocks of a template and of all that it takes in: whoever builds upon it can fill any of them.
  private func collectBlocks(of name: String, into known: inout Set<String>, _ visited: inout Set<String>) {
    guard visited.insert(name).inserted, let entry = entries[name] else { return }
    var others: [String] = []
    Self.visit(entry.nodes) { node in
      switch node {
      case .block(let block): known.insert(block.name)
      case .partial(let name, _, _): others.append(name)
      case .parent(let parent): others.append(parent.name)
      case .text, .lineStart, .value, .section: break
      }
    }
    for other in others { collectBlocks(of: other, into: &known, &visited) }
  }

  /// Gives each node to `body`, outer ones first.
  private static func visit(_ nodes: [TemplateNode], _ body: (TemplateNode) -> Void) {
    for node in nodes {
      body(node)
      switch node {
      case .section(_, _, let nodes): visit(nodes, body)
      case .block(let block): visit(block.nodes, body)
      case .parent(let parent): for block in parent.blocks { visit(block.nodes, body) }
      case .text, .lineStart, .value, .partial: break
      }
    }
  }
}
