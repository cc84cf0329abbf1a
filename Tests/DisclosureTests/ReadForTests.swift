@testable import Disclosure

/// The value of a personal text.
func readForTests(_ personal: Personal<String>) -> String { personal.read() }
