select
    cases.case_id,
    cases.patient_id,
    cases.advocate_id,
    advocates.name as advocate_name,
    cases.team,
    cases.case_type,
    cases.urgency,
    cases.status,
    cases.created_at,
    cases.last_interaction_at,
    (unix_micros(as_of) - unix_micros(coalesce(cases.last_interaction_at, cases.created_at)))
        / 3.6e9 as hours_since_interaction,
    cases.is_sla_breached

from fct_case_lifecycle as cases
left join stg_advocates as advocates on advocates.advocate_id = cases.advocate_id
where cases.is_stale
