/// Looks at the previewed folder ten times a second and tells every open page when it has changed.
actor FolderWatch {
  /// What an open page is told.
  enum Event: Sendable, Hashable {
    /// The site is another one now.
    case reload
    /// Nothing new; finds out whether the page is still there.
    case beat
  }

  private let folder: SiteFolder
  private let interval: Duration
  private let beatEvery: Int
  private var identity: String
  private var listeners: [Int: AsyncStream<Event>.Continuation] = [:]
  private var nextListener = 0

  /// What stands for the state of a folder that is not there.
  static let none = "none"

  /// Makes a watch.
  ///
  /// - Parameters:
  ///   - folder: the folder to look at.
  ///   - interval: the time between two looks.
  ///   - beatEvery: after how many looks a beat is sent.
  init(_ folder: SiteFolder, interval: Duration = .milliseconds(100), beatEvery: Int = 150) {
    self.folder = folder
    self.interval = interval
    self.beatEvery = beatEvery
    identity = folder.identity ?? Self.none
  }

  /// Looks until the task is cancelled, then ends all streams.
  func run() async {
    var looks = 0
    while !Task.isCancelled {
      look()
      looks += 1
      if looks.isMultiple(of: beatEvery) { tell(.beat) }
      try? await Task.sleep(for: interval)
    }
    for listener in listeners.values { listener.finish() }
    listeners = [:]
  }

  /// The events from now on, for a page made from a state of the folder; begins with a reload if that state is past.
  func events(since known: String?) -> AsyncStream<Event> {
    let (stream, continuation) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(4))
    let id = nextListener
    nextListener += 1
    listeners[id] = continuation
    continuation.onTermination = { _ in Task { await self.forget(id) } }
    look()
    if let known, known != identity { continuation.yield(.reload) }
    return stream
  }

  private func look() {
    let current = folder.identity ?? Self.none
    guard current != identity else { return }
    identity = current
    tell(.reload)
  }

  private func tell(_ event: Event) {
    for listener in listeners.values { listener.yield(event) }
  }

  private func forget(_ id: Int) { listeners[id] = nil }
}
