extension LeakProbe {
  /// What a text must hold for a value of the store to be in it, as sets that may say "perhaps" for what no value has
  /// but never "no" for what one has.
  ///
  /// With it a reader of output can prove in one pass that a text holds no name and no address, and need not fold and
  /// search it. It knows nothing but hashes of parts of values, and prints as `[sieve]`.
  @_spi(Sieve)
  public struct Sieve: Sendable {
    /// Four neighbouring characters of each address, and of each number that has letters in it.
    public let words: CharacterGrams
    /// Two neighbouring characters of each name.
    public let names: CharacterGrams
    /// Whether addresses are looked for, which numerals may be part of.
    public let hasAddresses: Bool
    /// Whether names of one character, or odd values that a mark-up may be part of, are looked for: nothing is
    /// proved then.
    public let isUsable: Bool

    fileprivate init(words: SpellingIndex, names: SpellingIndex) {
      var wordGrams = CharacterGrams(width: 4, expecting: words.count)
      var nameGrams = CharacterGrams(width: 2, expecting: names.count)
      var isUsable = true
      var hasAddresses = false
      words.forEachSpelling { spelling, kind in
        hasAddresses = hasAddresses || kind == .address
        let isOdd = kind != .address && spelling.contains { $0 < 0x20 || "<>\"'=&".utf8.contains($0) }
        isUsable = wordGrams.insert(partOf: CharacterCode.codes(of: spelling)) && !isOdd && isUsable
      }
      names.forEachSpelling { spelling, _ in
        isUsable = nameGrams.insert(partOf: CharacterCode.codes(of: spelling)) && isUsable
      }
      self.words = wordGrams
      self.names = nameGrams
      self.hasAddresses = hasAddresses
      self.isUsable = isUsable
    }
  }

  /// The sieve of the probe's values.
  @_spi(Sieve)
  public var sieve: Sieve { Sieve(words: words, names: names) }
}

@_spi(Sieve)
extension LeakProbe.Sieve: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `[sieve]`.
  public var description: String { "[sieve]" }
  /// `[sieve]`.
  public var debugDescription: String { "[sieve]" }
  /// Shows nothing of the values.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
