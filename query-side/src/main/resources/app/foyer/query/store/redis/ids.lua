-- An id as the 13 characters that keys hold. Lua's numbers are exact to 53 bits only, so the
-- decimal digits of the 63-bit id are divided by 2^20 in two halves.
local DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

local function text(id)
    local high = tonumber(string.sub(id, 1, -10)) or 0
    local low = tonumber(string.sub(id, -9))
    local shown = ''
    for _ = 1, 3 do
        local rest = high % 1048576
        high = (high - rest) / 1048576
        rest = rest * 1000000000 + low
        local part = rest % 1048576
        low = (rest - part) / 1048576
        for _ = 1, 4 do
            local digit = part % 32
            part = (part - digit) / 32
            shown = string.sub(DIGITS, digit + 1, digit + 1) .. shown
        end
    end
    local first = high * 1000000000 + low
    return string.sub(DIGITS, first + 1, first + 1) .. shown
end

