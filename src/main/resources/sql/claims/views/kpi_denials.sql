-- By claim: what its denials cost for good, and how long those took that are over.
with told as (
    select
        denials.*,
        coalesce(remits.recorded_date, denials.notice_date) as known_date,
        case
            when denials.recovered_amount > 0 then denials.resolved_date
            when standing.is_late then denials.deadline
        end as over_date,
        if(standing.is_late, standing.expected_allowed, null) as writeoff_amount

    from fct_denials as denials
    left join stg_remits as remits on remits.remit_id = denials.remit_id
    left join standing_denials as standing
        on standing.claim_id = denials.claim_id
        and standing.remit_id = denials.remit_id
        and standing.line = denials.line
        and standing.ordinal = denials.ordinal
)

select
    claim_id,
    sum(writeoff_amount) as writeoff_amount,
    sum(datediff(over_date, known_date)) as resolution_days,
    count(datediff(over_date, known_date)) as resolutions

from told
group by claim_id
