-- Sufficient statistics per group: the intervals are computed from them. Values are decimals, so
-- that sums do not depend on the order of their terms.
with loads as (

    select
        advocate_id,
        case
            when utilisation <= 0.8 then 'up to 80 %'
            when utilisation <= 1 then '80 to 100 %'
            when utilisation > 1 then 'over 100 %'
        end as load

    from mart_advocate_caseload

),

cases as (

    select
        fct.*,
        loads.load,
        case
            when missing_docs = 0 then 'none'
            when missing_docs = 1 then '1'
            when missing_docs >= 2 then '2 or more'
        end as missing_level,
        case
            when handoff_count <= 1 then '0-1'
            when handoff_count = 2 then '2'
            when handoff_count >= 3 then '3+'
        end as handoff_level,
        cast(days_to_resolution as decimal(12, 6)) as days,
        cast(csat_sum / nullif(feedback_count, 0) as decimal(12, 6)) as csat,
        cast(cast(is_sla_breached as int) as decimal(12, 6)) as breach

    from fct_case_lifecycle as fct
    left join loads on loads.advocate_id = fct.advocate_id

),

observations as (

    select
        case_id,
        stack(
            5,
            'missing_documents', missing_level, 'days_to_resolution', days,
            'handoffs', handoff_level, 'csat', csat,
            'case_type', case_type, 'sla_breach', breach,
            'escalation', if(is_escalated, 'escalated', 'not escalated'), 'sla_breach', breach,
            'advocate_load', load, 'days_to_resolution', days
        ) as (factor, level, outcome, value)

    from cases

)

select
    factor,
    level,
    outcome,
    count(*) as n,
    cast(sum(value) as double) as total,
    cast(sum(value * value) as double) as squares

from observations
where level is not null and value is not null
group by factor, level, outcome
