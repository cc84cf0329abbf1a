import Reporting

extension GateCheck {
  /// Every table has header cells. Source: WCAG 2.2, 1.3.1.
  static let tables = GateCheck { file, _ in
    guard file.isPage, let markup = file.markup else { return [] }
    var out: [GateFinding] = []
    var open: [(offset: Int, hasHeader: Bool)] = []
    func close() {
      guard let table = open.popLast(), !table.hasHeader else { return }
      out.append(
        GateFinding(.gateTableHeader, at: table.offset, zh: "表格没有表头单元格", en: "a table without header cells"))
    }
    for element in markup.elements {
      switch (element.name, element.isEnd) {
      case (.table, false):
        let role = element.value("role", in: file.bytes)
        open.append((element.offset, role == "presentation" || role == "none"))
      case (.table, true): close()
      case (.th, false): if !open.isEmpty { open[open.count - 1].hasHeader = true }
      default: break
      }
    }
    while !open.isEmpty { close() }
    return out
  }
}
