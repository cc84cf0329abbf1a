import Markup
import Reporting

/// The parameters of a component as a tree: what its template is compiled against, and what examples must give.
struct ComponentShape {
  /// A parameter and those in it.
  struct Node {
    let parameter: ComponentParameter
    var children: [Node] = []

    var form: TemplateKind.Form {
      switch parameter.kind {
      case .text: .text
      case .markup: .html
      case .address: .address
      case .integer: .integer
      case .flag: .flag
      case .record: .record(ComponentShape.shape(parameter.name, children))
      case .list: .list(.record(ComponentShape.shape(parameter.name, children)))
      }
    }
  }

  private(set) var nodes: [Node] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ component: Component) {
    for parameter in component.parameters { declare(parameter) }
    Self.visit(nodes) { node in
      if node.parameter.kind.hasFields, node.children.isEmpty {
        diagnostics.append(
          Self.bad(
            node.parameter, zh: "记录、列表类型的参数“\(node.parameter.name)”要写明里面有什么",
            en: "'\(node.parameter.name)' is a record or a list, and nothing says what is in it"))
      }
    }
  }

  /// What the template is compiled against.
  func form(_ name: String) -> TemplateKind.Form { .record(Self.shape(name, nodes)) }

  /// All parameters in the order of their declaration.
  static func visit(_ nodes: [Node], _ body: (Node) -> Void) {
    for node in nodes {
      body(node)
      visit(node.children, body)
    }
  }

  private static func shape(_ name: String, _ nodes: [Node]) -> TemplateShape {
    TemplateShape(
      name: name,
      fields: nodes.map { node in
        guard let last = node.parameter.path.last else { return ("", node.form) }
        return (last, node.parameter.isRequired ? node.form : .optional(node.form))
      })
  }

  private mutating func declare(_ parameter: ComponentParameter) {
    guard parameter.path.allSatisfy(TemplateName.isPart) else {
      diagnostics.append(
        Self.bad(
          parameter, zh: "参数名“\(parameter.name)”不能写进标签", en: "no tag can name '\(parameter.name)'"))
      return
    }
    if let problem = Self.insert(Node(parameter: parameter), depth: 0, into: &nodes) {
      diagnostics.append(problem)
    }
  }

  private static func insert(_ new: Node, depth: Int, into nodes: inout [Node]) -> Diagnostic? {
    let parameter = new.parameter
    let index = nodes.firstIndex { $0.parameter.path[depth] == parameter.path[depth] }
    if depth == parameter.path.count - 1 {
      if index != nil {
        return bad(
          parameter, zh: "参数“\(parameter.name)”声明了两次", en: "'\(parameter.name)' is declared twice")
      }
      nodes.append(new)
      return nil
    }
    guard let index, nodes[index].parameter.kind.hasFields else {
      let outer = parameter.path[...depth].joined(separator: ".")
      return bad(
        parameter, zh: "“\(outer)”要先声明为 record 或 list，才能有“\(parameter.name)”",
        en: "'\(outer)' is declared as a record or a list before '\(parameter.name)'")
    }
    return insert(new, depth: depth + 1, into: &nodes[index].children)
  }

  private static func bad(_ parameter: ComponentParameter, zh: String, en: String) -> Diagnostic {
    Diagnostic(.templateBadParameter, at: parameter.location, zh: zh, en: en)
  }
}
