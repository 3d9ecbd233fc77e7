-- Denials that stand, with what would be allowed besides if the payer gave in: of their line, or of
-- all lines of the claim that have no denial of their own.
with standing as (
    select *
    from fct_denials
    where resolved_date is null
),

denied_lines as (
    select distinct claim_id, line
    from standing
    where line > 0
),

stakes as (
    select
        lines.claim_id,
        coalesce(denied_lines.line, 0) as line,
        sum(expected_amount - least(expected_amount, coalesce(allowed_amount, 0))) as amount

    from int_line_allowed as lines
    left join denied_lines
        on denied_lines.claim_id = lines.claim_id and denied_lines.line = lines.claim_line
    group by all
),

weighed as (
    select
        standing.*,
        stakes.amount as at_stake,
        coalesce(
            standing.amount / nullif(sum(standing.amount) over one_line, 0), 1 / count(*) over one_line
        ) as weight

    from standing
    left join stakes on stakes.claim_id = standing.claim_id and stakes.line = standing.line
    window one_line as (partition by standing.claim_id, standing.line)
)

select
    * except (at_stake, weight),
    -- Several denials of one line share what is at stake by their amounts.
    cast(round(at_stake * weight, 2) as decimal(18, 2)) as expected_allowed,
    coalesce(deadline < run_date, false) as is_late

from weighed
