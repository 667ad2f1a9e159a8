import ArgumentParser
import Foundation
import RungCore

/// Looks at what Rung stands on, here and at the server, and says how to mend what is amiss.
struct DoctorCommand: RungCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: words("command.doctor"), discussion: words("command.doctor.more"))
  @OptionGroup var globals: GlobalOptions

  func carryOut(at desk: Desk) async throws {
    var symptoms = Doctor.machine(ProcessInfo.processInfo.environment)
    if let server = globals.chosenServer {
      words.tellTimes(in: SessionFile().session(at: desk.place)?.zone)
      symptoms += await Doctor.server(server)
    } else {
      symptoms += Doctor.workplace(globals.chosenHome)
    }
    symptoms += Doctor.sessions()
    if globals.json {
      print(try Wire.json(Envelope(request: "doctor", reply: ["checks": symptoms], version: 1)))
    } else {
      desk.print(page(symptoms))
    }
    if symptoms.contains(where: { $0.state == .fault }) { throw Failure(code: 1) }
  }

  private func page(_ symptoms: [Symptom]) -> Page {
    var page = Page()
    for symptom in symptoms {
      let sentence = words("doctor.\(symptom.code.rawValue)", symptom.details)
      let state = words("doctor-state.\(symptom.state.rawValue)")
      page.line(
        "\(symptom.state.sign) \(state.padded(columns: 8))\(sentence)", symptom.state == .fine ? [] : .bold)
      if symptom.code.isHinted {
        page.line(
          "    " + words("hint.prefix") + words("doctor.\(symptom.code.rawValue).hint", symptom.details))
      }
    }
    func count(_ state: Symptom.State) -> Detail { .number(symptoms.count { $0.state == state }) }
    page.line(words("doctor.sum", ["warnings": count(.warning), "faults": count(.fault)]), .bold)
    return page
  }
}

/// One thing that the doctor looked at.
struct Symptom: Encodable {
  let code: SymptomCode
  let state: State
  let details: [String: Detail]

  enum State: String, Encodable, CaseIterable {
    case fine = "ok"
    case warning, fault

    var sign: String {
      switch self {
      case .fine: "✓"
      case .warning: "!"
      case .fault: "✗"
      }
    }
  }

  init(_ code: SymptomCode, _ state: State, _ details: [String: Detail] = [:]) {
    self.code = code
    self.state = state
    self.details = details
  }
}

/// What the doctor can find. Each has its sentence, and a hint where it is not well.
package enum SymptomCode: String, CaseIterable, Encodable {
  case clockSound = "clock.sound"
  case clockBehind = "clock.behind"
  case clockSet = "clock.set"
  case clockKept = "clock.kept"
  case clockLeft = "clock.left"
  case clockUnknown = "clock.unknown"
  case localeSound = "locale.sound"
  case localeOther = "locale.other"
  case terminalSound = "terminal.sound"
  case terminalNone = "terminal.none"
  case terminalSmall = "terminal.small"
  case terminalDumb = "terminal.dumb"
  case workplaceFound = "workplace.found"
  case workplaceAbsent = "workplace.absent"
  case workplaceServed = "workplace.served"
  case rightsSound = "rights.sound"
  case rightsOpen = "rights.open"
  case rightsShort = "rights.short"
  case keySound = "key.sound"
  case keyBroken = "key.broken"
  case schemaSound = "schema.sound"
  case schemaOlder = "schema.older"
  case databaseSound = "database.sound"
  case databaseDamaged = "database.damaged"
  case databaseClosed = "database.closed"
  case diskSound = "disk.sound"
  case diskShort = "disk.short"
  case diskFull = "disk.full"
  case backupSound = "backup.sound"
  case backupOld = "backup.old"
  case backupNone = "backup.none"
  case anchorSound = "anchor.sound"
  case anchorOld = "anchor.old"
  case serverSound = "server.sound"
  case serverSilent = "server.silent"
  case serverPlain = "server.plain"
  case skewSound = "skew.sound"
  case skewLarge = "skew.large"
  case skewUnknown = "skew.unknown"
  case sessionSound = "session.sound"
  case sessionOpen = "session.open"

  /// Whether something is to be done about it.
  package var isHinted: Bool {
    switch self {
    case .clockSound, .clockKept, .clockUnknown, .localeSound, .terminalSound, .terminalNone, .workplaceFound,
      .workplaceServed,
      .rightsSound, .keySound, .schemaSound, .databaseSound, .diskSound, .backupSound, .anchorSound,
      .serverSound, .skewSound, .sessionSound:
      false
    case .clockBehind, .clockSet, .clockLeft, .localeOther, .terminalSmall, .terminalDumb, .workplaceAbsent,
      .rightsOpen, .rightsShort, .keyBroken, .schemaOlder, .databaseDamaged, .databaseClosed, .diskShort,
      .diskFull, .backupOld, .backupNone, .anchorOld, .serverSilent, .serverPlain, .skewLarge, .skewUnknown,
      .sessionOpen:
      true
    }
  }
}
