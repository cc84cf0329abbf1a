import Glibc

/// Runs a program that may hang: in a group of its own, with a limit of time, and stopped with all its children when the
/// person stops us.
struct BrowserRun {
  /// The path of the program.
  let program: String
  /// Its arguments, without its own name.
  let arguments: [String]
  /// Its environment, `NAME=value` each.
  let environment: [String]

  /// How a run ended.
  enum End: Equatable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)
    /// It took too long and was ended.
    case timedOut
    /// Somebody stopped us, by this signal, and it was ended.
    case interrupted(Int32)
    /// It could not be started, for this reason of `errno`.
    case notStarted(Int32)
  }

  /// Runs it.
  ///
  /// - Parameter seconds: how long it may take.
  func run(seconds: Int) -> End {
    var waiting = Self.signals
    let (process, failure) = start()
    guard failure == 0 else { return .notStarted(failure) }
    let limit = ContinuousClock.now + .seconds(seconds)
    var pause = timespec(tv_sec: 0, tv_nsec: Self.pause)
    var status: Int32 = 0
    while true {
      if unsafe waitpid(process, &status, WNOHANG) == process {
        kill(-process, SIGKILL)
        return Self.end(status)
      }
      let signal = unsafe sigtimedwait(&waiting, nil, &pause)
      let isStopped = signal > 0 && signal != SIGCHLD
      guard isStopped || ContinuousClock.now > limit else { continue }
      kill(-process, SIGKILL)
      unsafe waitpid(process, &status, 0)
      return isStopped ? .interrupted(signal) : .timedOut
    }
  }

  /// Has the signals that would end us wait until a run takes notice of them: then the program that runs is ended, and
  /// what it made is removed. To be called before there is a second thread, for each has its own mask.
  static func holdSignals() {
    var waiting = signals
    unsafe pthread_sigmask(SIG_BLOCK, &waiting, nil)
  }

  /// The signals by which people and systems end programs, and the one that tells of the end of a child.
  private static var signals: sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGCHLD] { unsafe sigaddset(&signals, signal) }
    return signals
  }

  /// Nanoseconds between two looks at the program.
  private static let pause = 50_000_000

  private static func end(_ status: Int32) -> End {
    // As the macros WIFEXITED, WEXITSTATUS and WTERMSIG of wait(2) take a status apart.
    status & 0x7f == 0 ? .exited((status >> 8) & 0xff) : .killed(status & 0x7f)
  }

  private func start() -> (process: pid_t, failure: Int32) {
    var files = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    for descriptor: Int32 in 0...2 {
      unsafe posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      unsafe words.forEach { unsafe free($0) }
      unsafe variables.forEach { unsafe free($0) }
    }
    var process: pid_t = 0
    let failure = unsafe posix_spawn(&process, program, &files, &attributes, &words, &variables)
    return (process, failure)
  }
}
