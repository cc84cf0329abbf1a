public import Content
public import Notices

/// What a page of the eligibility guides (自测) says.
public enum FlowPage: Sendable {
  /// The page that one begins on.
  case start(FlowStartPage)
  /// A whole guide on one page, to read or to print.
  case overview(FlowOverviewPage)
  /// A question.
  case question(FlowQuestionPage)
  /// What answers lead to.
  case outcome(FlowOutcomePage)
}

/// The page that one begins on.
public struct FlowStartPage: Sendable {
  /// A guide to begin.
  public struct Entry: Sendable {
    /// The guide.
    public let flow: Flow
    /// Its first question.
    public let first: RoutePath
    /// The whole of it on one page.
    public let overview: RoutePath
    /// The most questions that one has to answer.
    public let questions: Int
  }
  /// The guides, in the order of their names.
  public let entries: [Entry]
}

/// A whole guide on one page.
public struct FlowOverviewPage: Sendable {
  /// The guide.
  public let flow: Flow
  /// Its questions, each before those that it leads to.
  public let questions: [FlowQuestion]
  /// Its outcomes, in the same order.
  public let outcomes: [FlowOutcome]
  /// Its first question.
  public let first: RoutePath
}

/// What a person must have told to come to a page, whichever way they came.
public struct FlowStep: Sendable {
  /// The question.
  public let question: FlowQuestion
  /// The answers that lead here.
  public let answers: [FlowAnswer]
  /// The question's page.
  public let route: RoutePath
}

/// A question.
public struct FlowQuestionPage: Sendable {
  /// The guide.
  public let flow: Flow
  /// The question.
  public let question: FlowQuestion
  /// Where each answer leads.
  public let targets: [RoutePath]
  /// What is known on this page.
  public let known: [FlowStep]
  /// Its place on the way, from 1; `nil` where ways of different length meet.
  public let number: Int?
  /// The most questions that are left, this one included.
  public let left: Int
  /// The documents that are cited, by key.
  public let sources: [String: LegalSource]
}

/// What answers lead to.
public struct FlowOutcomePage: Sendable {
  /// The guide to eligibility.
  public let flow: Flow
  /// The outcome.
  public let outcome: FlowOutcome
  /// What is known on this page.
  public let known: [FlowStep]
  /// The application guide that it is about.
  public let guide: GuideData?
  /// That guide's card.
  public let guideCard: ArticleCard?
  /// Other guides that are worth a look.
  public let others: [ArticleCard]
  /// Where to go.
  public let towns: [Place]
  /// The documents that are cited, by key.
  public let sources: [String: LegalSource]
}
