select
    rules.*,
    formulary.product_id

from raw_access_rules as rules
left join stg_formulary_lines as formulary
    on rules.line_id = formulary.line_id
