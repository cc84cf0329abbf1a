import Testing

@Suite("The record of a print folder")
struct PrintRecordTests {}
