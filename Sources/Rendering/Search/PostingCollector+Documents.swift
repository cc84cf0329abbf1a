extension PostingCollector {
  /// Adds the terms of a document.
  mutating func add(_ document: SearchDocument, number: Int, synonyms: SynonymTrie, buffer: inout [UInt32]) {
    begin(number)
    for filter in document.filters { add(SearchTerm(filter: filter), .context) }
    let isPart = !document.context.isEmpty
    add(document.context, .context, synonyms, &buffer)
    if document.title != document.context { add(document.title, .title, synonyms, &buffer) }
    for keyword in document.keywords { add(keyword, isPart ? .context : .heading, synonyms, &buffer) }
    add(document.summary, .heading, synonyms, &buffer)
    for section in document.sections {
      add(section.heading, .heading, synonyms, &buffer)
      add(section.text, .text, synonyms, &buffer)
    }
  }

  private mutating func add(
    _ text: String, _ level: SearchLevel, _ synonyms: SynonymTrie, _ buffer: inout [UInt32]
  ) {
    buffer.removeAll(keepingCapacity: true)
    SearchText.append(text, to: &buffer)
    var previous: UInt32 = 0
    var index = 0
    while index < buffer.count {
      let character = buffer[index]
      if character != 0 {
        synonyms.match(buffer, at: index) { add(group: $0, isLongest: $1, level) }
        if SearchText.isHan(character) {
          add(SearchTerm(character), level)
          if previous != 0 { add(SearchTerm(previous, character), level) }
        } else {
          let end = buffer[index...].firstIndex { $0 == 0 || SearchText.isHan($0) } ?? buffer.count
          add(SearchTerm(word: buffer[index..<end]), level)
          for place in index + 1..<max(index + 1, end) {
            synonyms.match(buffer, at: place) { add(group: $0, isLongest: $1, level) }
          }
          previous = 0
          index = end
          continue
        }
      }
      previous = character
      index += 1
    }
  }

  private mutating func add(group: Int, isLongest: Bool, _ level: SearchLevel) {
    let part: SearchLevel = level == .context ? .context : .text
    add(SearchTerm(group: group), isLongest ? level : part)
  }
}
