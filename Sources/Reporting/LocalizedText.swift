/// The language in which the program speaks to the person who runs it.
public enum Language: String, Sendable, CaseIterable {
  /// Simplified Chinese, the default.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// One sentence in both languages of the program.
public struct LocalizedText: Sendable, Hashable {
  /// The Chinese sentence.
  public let zh: String
  /// The English sentence.
  public let en: String

  /// Makes a sentence from its two forms.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The form in the given language.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}
