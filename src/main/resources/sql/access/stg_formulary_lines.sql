select
    lines.*,
    products.program

from raw_formulary_lines as lines
left join stg_products as products
    on lines.product_id = products.product_id
