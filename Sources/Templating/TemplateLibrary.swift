public import Reporting

/// All templates of a site, read but not yet compiled.
public struct TemplateLibrary: Sendable {
  /// A template whose tags and text are known.
  struct Entry: Sendable {
    let source: TemplateSource
    let nodes: [TemplateNode]
  }

  let entries: [String: Entry]

  /// The names of all templates, sorted.
  public var names: [String] { entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// Reads templates and checks what they say of one another; each finding is reported once, here.
  ///
  /// - Returns: the library, whatever is wrong with it, and everything that is wrong.
  public static func load(_ sources: [TemplateSource]) -> Report<TemplateLibrary> {
    var entries: [String: Entry] = [:]
    var diagnostics: [Diagnostic] = []
    for source in sources.sorted(by: { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }) {
      if let first = entries[source.name] {
        diagnostics.append(
          Diagnostic(
            .templateDuplicateName, at: SourceLocation(file: source.file),
            zh: "模板名“\(source.name)”已经被 \(first.source.file) 使用",
            en: "'\(source.name)' is already the name of \(first.source.file)"))
        continue
      }
      if let offset = source.firstByteOutsideUTF8 {
        diagnostics.append(
          Diagnostic(
            .templateEncoding, at: source.location(offset), zh: "这里的字节不是 UTF-8",
            en: "this byte is not UTF-8"))
      }
      let nodes = TemplateParser.parse(source).unwrap(into: &diagnostics)
      entries[source.name] = Entry(source: source, nodes: nodes)
    }
    let library = TemplateLibrary(entries: entries)
    for name in library.names { diagnostics += library.danglingReferences(from: name) }
    return Report(library, diagnostics)
  }

  /// Compiles a template for pages of a type.
  ///
  /// - Returns: the template; `nil` if there is none of this name or if it has errors.
  public func template<Record>(_ name: String, for record: Record.Type) -> Report<Template<Record>?> {
    let shape = Record.schema.shape
    let (program, diagnostics) = compile(name, .record(shape))
    let report = Report(program.map { Template<Record>(name: name, program: $0) }, diagnostics)
    return report.hasErrors ? Report(nil, diagnostics) : report
  }

  /// Compiles a template for any kind of value.
  func compile(_ name: String, _ kind: TemplateKind.Form) -> (TemplateProgram?, [Diagnostic]) {
    guard let entry = entries[name] else {
      let missing = Diagnostic(
        .templateUnknownTemplate, zh: "缺少程序需要的模板“\(name)”",
        en: "the program needs a template '\(name)', and there is none",
        hint: Suggestion.hint(for: name, in: names))
      return (nil, [missing])
    }
    var compiler = TemplateCompiler(library: self, kind: kind)
    compiler.compile(name, entry)
    return (compiler.program, compiler.diagnostics)
  }
}

extension TemplateSource {
  /// The offset of the first byte that is not part of a character in UTF-8.
  fileprivate var firstByteOutsideUTF8: Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
