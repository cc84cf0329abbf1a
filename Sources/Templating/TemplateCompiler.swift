import Markup
import Reporting

/// Turns a template and all that it takes in into one program, against the kind of value it will be given.
///
/// Parents, partials and blocks are put in place here, so that rendering knows nothing of them and each value
/// is checked in the very place where it will stand. Source: github.com/mustache/spec, `~inheritance.yml`
/// above all.
struct TemplateCompiler {
  /// What holds where a node stands.
  struct Surroundings {
    let source: TemplateSource
    /// What children put into blocks, by the block's name.
    var overrides: [String: TemplateBlock] = [:]
    /// What is taken from the beginning of each line, and what is put there instead.
    var removed: [UInt8] = []
    var added: [UInt8] = []
  }

  /// A template that is being put in place; the same one again, with the same overrides, would never end.
  private struct Expansion: Equatable {
    let name: String
    let overrides: [String: TemplateBlock]
  }

  let library: TemplateLibrary
  private(set) var program = TemplateProgram()
  var diagnostics: [Diagnostic] = []
  /// The kinds of the values on the stack of contexts; `nil` for one that could not be found.
  var scopes: [TemplateKind.Form?]
  var context = MarkupContext()
  private var expansions: [Expansion] = []
  /// Steps from here on may be lengthened by more literal text.
  private var firstOpenStep = 0
  /// Set where a line has been begun already, by whatever stands before a block on it.
  private var skipsLineStart = false

  init(library: TemplateLibrary, kind: TemplateKind.Form) {
    self.library = library
    scopes = [kind.unwrapped]
  }

  /// Compiles a whole page.
  mutating func compile(_ name: String, _ entry: TemplateLibrary.Entry) {
    checkSchema(scopes[0], at: SourceLocation(file: entry.source.file))
    expansions = [Expansion(name: name, overrides: [:])]
    compile(entry.nodes, in: Surroundings(source: entry.source))
    if let problem = context.problemAtEnd {
      report(.templateUnsafeContext, entry.source, entry.source.bytes.count, problem)
    }
  }

  private mutating func compile(_ nodes: [TemplateNode], in place: Surroundings) {
    for node in nodes {
      switch node {
      case .text(let range):
        write(place.source.bytes[range], from: place.source, at: range.lowerBound)
      case .lineStart(let range):
        if skipsLineStart {
          skipsLineStart = false
        } else {
          write(place.reindented(place.source.bytes[range])[...], from: place.source, at: range.lowerBound)
        }
      case .value(let name, let isRaw): value(name, isRaw: isRaw, in: place)
      case .section(let name, let isInverted, let nodes): section(name, isInverted, nodes, in: place)
      case .partial(let name, let offset, let indentation):
        expand(name, at: offset, place, indentation: indentation, overrides: place.overrides)
      case .parent(let parent):
        // What a child further down says goes before what its parent says.
        let own = Dictionary(parent.blocks.map { ($0.name, $0) }) { first, _ in first }
        expand(
          parent.name, at: parent.offset, place, indentation: parent.indentation,
          overrides: own.merging(place.overrides) { _, outer in outer })
      case .block(let block): expand(block, in: place)
      }
    }
  }

  private mutating func value(_ name: TemplateName, isRaw: Bool, in place: Surroundings) {
    skipsLineStart = false
    guard let (path, kind) = resolve(name, in: place.source) else {
      context.passValue()
      return
    }
    if let problem = Self.problem(writing: kind.unwrapped, isRaw: isRaw) {
      report(.templateWrongKind, place.source, name.offset, problem)
    } else if let problem = context.problem(with: kind.unwrapped) {
      report(.templateUnsafeContext, place.source, name.offset, problem)
    }
    context.passValue()
    program.steps.append(.value(path))
  }

  private mutating func section(
    _ name: TemplateName, _ isInverted: Bool, _ nodes: [TemplateNode], in place: Surroundings
  ) {
    let target = resolve(name, in: place.source)
    var item = target?.kind.unwrapped
    var isList = false
    if case .list(let element) = item {
      isList = true
      item = element.unwrapped
    }
    let start = program.steps.count
    let path = target?.path ?? .frame(0)
    program.steps.append(isInverted ? .inverted(path, count: 0) : .section(path, count: 0))
    firstOpenStep = program.steps.count
    if !isInverted { scopes.append(item) }
    let before = context
    let skippedLineStart = skipsLineStart
    compile(nodes, in: place)
    skipsLineStart = skipsLineStart && skippedLineStart
    if !isInverted { scopes.removeLast() }
    let count = program.steps.count - start - 1
    program.steps[start] = isInverted ? .inverted(path, count: count) : .section(path, count: count)
    firstOpenStep = program.steps.count
    if let joined = MarkupContext.joined(before, with: context, mayRepeat: isList && !isInverted) {
      context = joined
    } else {
      report(.templateUnsafeContext, place.source, name.offset, MarkupContext.unbalancedSection(name.text))
      context = before
    }
  }

  /// Puts a template in place.
  private mutating func expand(
    _ name: String, at offset: Int, _ place: Surroundings, indentation: [UInt8]?,
    overrides: [String: TemplateBlock]
  ) {
    guard let entry = library.entries[name] else { return }  // Reported when the library was loaded.
    let expansion = Expansion(name: name, overrides: overrides)
    if expansions.contains(expansion) {
      let chain = (expansions.map(\.name) + [name]).joined(separator: " > ")
      report(
        .templateRecursion, place.source, offset,
        LocalizedText(
          zh: "模板“\(name)”包含了自己：\(chain)", en: "template '\(name)' includes itself: \(chain)"))
      return
    }
    expansions.append(expansion)
    compile(
      entry.nodes,
      in: Surroundings(
        source: entry.source, overrides: overrides, added: indentation.map { place.reindented($0[...]) } ?? []
      ))
    expansions.removeLast()
  }

  /// Puts a block in place: what a child gives for it, or else its own content.
  private mutating func expand(_ block: TemplateBlock, in place: Surroundings) {
    guard let override = place.overrides[block.name], override != block else {
      return compile(block.nodes, in: place)
    }
    let added = place.reindented(block.indentation[...])
    var inside = Surroundings(
      source: override.source, overrides: place.overrides, removed: override.indentation, added: added)
    // A block of the same name in its own content keeps its default.
    inside.overrides[block.name] = nil
    if block.opensLine, !override.opensLine, !override.nodes.isEmpty {
      write(added[...], from: place.source, at: block.offset)
    }
    skipsLineStart = !block.opensLine && override.opensLine
    compile(override.nodes, in: inside)
    skipsLineStart = false
  }

  private mutating func write(_ literal: ArraySlice<UInt8>, from source: TemplateSource, at offset: Int) {
    guard !literal.isEmpty else { return }
    skipsLineStart = false
    if let problem = context.pass(literal) { report(.templateUnsafeContext, source, offset, problem) }
    let start = program.literals.count
    program.literals += literal
    let end = program.literals.count
    if program.steps.count > firstOpenStep, case .literal(let range) = program.steps[program.steps.count - 1]
    {
      program.steps[program.steps.count - 1] = .literal(range.lowerBound..<end)
    } else {
      program.steps.append(.literal(start..<end))
    }
  }

  mutating func report(
    _ rule: DiagnosticRule, _ source: TemplateSource, _ offset: Int, _ text: LocalizedText,
    hint: LocalizedText? = nil
  ) {
    diagnostics.append(
      Diagnostic(rule, at: source.location(offset), zh: text.zh, en: text.en, hint: hint))
  }
}

extension TemplateCompiler.Surroundings {
  /// The white space at the beginning of a line, moved to where the line will stand.
  fileprivate func reindented(_ space: ArraySlice<UInt8>) -> [UInt8] {
    var space = space
    for byte in removed {
      guard space.first == byte else { break }
      space = space.dropFirst()
    }
    return added + space
  }
}
