package org.almoner.support;

/** A small export of an advocacy system, by hand. */
public final class CaseworkLanding {

  /** Three cases: one resolved late, one stale, one fresh. */
  public static TestLake deliver(TestLake lake) {
    lake.deliver(
        "casework/patients.csv",
        "id,insurance_type,created_at\n"
            + "p1,medicaid,2026-01-01\n"
            + "p2,commercial,2026-01-02\n"
            + "p3,,\n"
            + "p4,,\n"
            + "p5,,\n");
    lake.deliver(
        "casework/advocates.csv", "id,name,team,capacity\na1,Ada,north,1\na2,Ben,south,9\n");
    lake.deliver(
        "casework/cases.csv",
        """
        id,patient_id,advocate_id,case_type,status,created_at,resolved_at,escalation_flag,reopen_flag,metadata_json
        c1,p1,a1,denial,resolved,2026-03-01T00:00:00Z,2026-03-11T00:00:00Z,true,true,"{""handoff_count"": 1}"
        c2,p1,a1,denial,open,2026-03-18T00:00:00Z,,false,false,"{""handoff_count"": 3}"
        c3,p2,a1,appeal,in_progress,2026-03-20T12:00:00Z,,false,false,
        """);
    lake.deliver(
        "casework/interactions.csv",
        "id,case_id,type,created_at\ni1,c1,call,2026-03-02\ni2,c2,call,2026-03-18T06:00:00Z\n");
    lake.deliver(
        "casework/case_events.csv",
        "id,case_id,event_type,occurred_at\ne1,c1,first_response,2026-03-01T02:00:00Z\n");
    return lake.deliver(
        "casework/patient_feedback.csv",
        "id,case_id,csat_score,submitted_at\nf1,c1,4,2026-03-12\n");
  }

  private CaseworkLanding() {}
}
