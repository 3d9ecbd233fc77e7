-- A fee of the modifiers of a line, of as many of them as have one, else of any (*).
with fees as (
    select
        lines.remit_id,
        lines.line,
        max_by(
            fees.amount,
            struct(
                if(fees.modifier = '*', 0, size(split(fees.modifier, '[|]'))),
                fees.effective_from,
                fees.modifier
            )
        ) as unit_amount

    from allowed_lines as lines
    join stg_fee_schedule as fees
        on fees.payer = lines.payer
        and fees.code = lines.code
        and fees.effective_from <= lines.service_date
        and coalesce(fees.effective_to >= lines.service_date, true)
        and (
            fees.modifier = '*'
            or size(array_except(split(fees.modifier, '[|]'), split(lines.modifiers, '[|]'))) = 0
        )
    group by lines.remit_id, lines.line
),

expected as (
    select
        lines.*,
        case
            when fees.unit_amount is not null then 'fee_schedule'
            when usual.line_count >= 20 then 'estimated'
        end as expected_basis,
        coalesce(fees.unit_amount, if(usual.line_count >= 20, usual.micros / 1e6, null))
            as unit_amount,
        usual.line_count as median_lines

    from allowed_lines as lines
    left join fees on fees.remit_id = lines.remit_id and fees.line = lines.line
    left join usual_amounts as usual
        on usual.payer = lines.payer
        and usual.code = lines.code
        and usual.modifiers = lines.modifiers
        and usual.payment_date = lines.payment_date
),

amounts as (
    select
        * except (unit_amount),
        cast(round(cast(unit_amount as decimal(18, 6)) * units, 2) as decimal(18, 2))
            as expected_amount

    from expected
)

select
    *,
    case
        when allowed_amount > 0
            then cast(expected_amount - least(expected_amount, allowed_amount) as decimal(18, 2))
    end as underpaid_amount

from amounts
