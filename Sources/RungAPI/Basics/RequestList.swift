/// Every request there is, in the order of the printed table. The server's routes, the table of roles and the
/// test that each request is answered all walk this list.
package enum RequestList {
  package static let all: [any Request.Type] = [
    LogIn.self, SetUpAccount.self, LogOut.self, WhoAmI.self, ChangePassword.self,
    AddPerson.self, ImportPeople.self, ListPeople.self, ShowPerson.self, ChangeRole.self, ResetPassword.self,
    LoadContent.self, ReviewContent.self, ListContent.self, ShowContent.self, ExportContent.self,
    CreateCohort.self, EnrolTrainees.self, ShowCohort.self,
    BuildTimetable.self, ShowTimetable.self, RecordAttendance.self, RecordRelearning.self,
    ReportAttendance.self, ShowToday.self,
    ListExams.self, ShowExam.self, StartAttempt.self, SaveAnswer.self, MoveToQuestion.self, BeatAttempt.self,
    SubmitAttempt.self,
    ShowResults.self, ReviewPaper.self, ReleaseResults.self,
    MonitorExam.self, GrantTime.self, UnlockAttempt.self, ReprintAttempt.self, ProveAttempt.self,
    SimulatePapers.self,
    ShowMarkingQueue.self, NextAnswer.self, ScoreAnswer.self, HandBackAnswer.self, UndoScore.self,
    AllowMarking.self, RemarkItem.self, ReplayMarks.self, ReportItems.self,
    DrawRolePlay.self, ShowRolePlay.self, ShowSheet.self, ShowRubric.self, ScoreScenario.self,
    AssignMentor.self, LogMentoring.self,
    PlanProbation.self, ReviewProbation.self, DecideProbation.self, ShowProbation.self,
    AwardCertificate.self, ListCertificates.self, ShowCertificate.self, ExplainCertification.self,
    ListCertificateReviews.self, DecideCertificate.self, RevokeCertificate.self,
    ReadmitEvidence.self, CheckCredential.self,
    ExportCertifications.self, ReportCohort.self, VerifyAudit.self, ListAnchors.self, ListAudit.self,
  ]
}
