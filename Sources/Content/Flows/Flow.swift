public import Notices
public import Reporting

/// An eligibility guide (自测): short questions that lead to what a person may ask for.
///
/// It says nothing that binds anybody; the town decides. It knows no person: a page stands for a question, not for
/// whoever answers it.
public struct Flow: Sendable {
  /// The name of its file, and the part of addresses.
  public let id: String
  /// Its title.
  public let title: String
  /// What it is good for, in a sentence or two.
  public let summary: String
  /// The day up to which its legal basis was followed.
  public let basisAsOf: CivilDate?
  /// The question that comes first.
  public let start: String
  /// The programmes that it must be able to lead to.
  public let programmes: [Programme]
  /// What answers tell.
  public let conditions: [FlowCondition]
  /// Terms that can never hold together, in groups.
  public let neverTogether: [[FlowTerm]]
  /// The questions.
  public let questions: [FlowQuestion]
  /// What answers lead to in the end.
  public let outcomes: [FlowOutcome]
  /// Where `start` was written.
  public let startLocation: SourceLocation
  /// Where `programmes` was written.
  public let programmesLocation: SourceLocation

  /// The question with an id.
  public func question(_ id: String) -> FlowQuestion? { questions.first { $0.id == id } }

  /// The outcome with an id.
  public func outcome(_ id: String) -> FlowOutcome? { outcomes.first { $0.id == id } }
}

/// Something that an answer tells, with the values that it can have.
public struct FlowCondition: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// What it is about.
  public let name: String
  /// Its values; they exclude one another.
  public let values: [String]
}

/// A condition and the values of which it must have one: `shouru=di` or `shouru=di|luegao`.
public struct FlowTerm: Sendable, Hashable {
  /// The condition.
  public let condition: String
  /// The values, one of which it must have.
  public let values: Set<String>
  /// How it was written.
  public let text: String
  /// Where it was written.
  public let location: SourceLocation
}

/// A question.
public struct FlowQuestion: Sendable {
  /// Its id, and the part of its address.
  public let id: String
  /// The question.
  public let text: String
  /// What helps to answer it; may be empty.
  public let help: String
  /// Cases to hold one's own against.
  public let examples: [String]
  /// The condition that its answers tell; `nil` when they tell none.
  public let asks: String?
  /// Why it is asked: the articles.
  public let basis: [Citation]
  /// The answers, at least two.
  public let answers: [FlowAnswer]
  /// Where it was written.
  public let location: SourceLocation
}

/// An answer.
public struct FlowAnswer: Sendable, Hashable {
  /// What the answer says.
  public let text: String
  /// The value that it gives to the condition of its question.
  public let value: String?
  /// The question or outcome that it leads to; empty when none was given.
  public let target: String
  /// Whether it is the answer for those who do not know (不知道).
  public let isUnsure: Bool
  /// Where it was written.
  public let location: SourceLocation
}

/// What answers lead to.
public struct FlowOutcome: Sendable {
  /// A guide that an outcome sends people to.
  public struct Guide: Sendable, Hashable {
    /// The guide.
    public let address: ArticleAddress
    /// Where it was named.
    public let location: SourceLocation
  }

  /// Its id, and the part of its address.
  public let id: String
  /// What it says, in a few words.
  public let title: String
  /// What it says, in a sentence or two.
  public let text: String
  /// What must have been told on every way to it.
  public let needs: [FlowTerm]
  /// What to do now, in order.
  public let todo: [String]
  /// What to bring besides what the first guide says.
  public let bring: [String]
  /// The guides: the first one is what it is about, the others are worth a look.
  public let guides: [Guide]
  /// Where to apply, when no guide says so; may be empty.
  public let place: String
  /// The facts to show: standards and limits.
  public let standards: [Fact]
  /// The articles that it rests on.
  public let basis: [Citation]
  /// Where it was written.
  public let location: SourceLocation
}
