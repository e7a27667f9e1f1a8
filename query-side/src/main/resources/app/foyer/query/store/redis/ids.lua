-- An id as the 13 characters that keys hold. Lua's numbers are exact to 53 bits only, so the
-- decimal digits of the 63-bit id are divided by 2^20 in two halves.
local DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

local sub = string.sub

local function digits(part)
    local a = part % 32
    part = (part - a) / 32
    local b = part % 32
    part = (part - b) / 32
    local c = part % 32
    local d = (part - c) / 32
    return sub(DIGITS, d + 1, d + 1) .. sub(DIGITS, c + 1, c + 1)
        .. sub(DIGITS, b + 1, b + 1) .. sub(DIGITS, a + 1, a + 1)
end

local function text(id)
    local high = tonumber(sub(id, 1, -10)) or 0
    local low = tonumber(sub(id, -9))
    local parts = {}
    for i = 1, 3 do
        local rest = high % 1048576
        high = (high - rest) / 1048576
        rest = rest * 1000000000 + low
        parts[i] = rest % 1048576
        low = (rest - parts[i]) / 1048576
    end
    local first = high * 1000000000 + low
    return sub(DIGITS, first + 1, first + 1)
        .. digits(parts[3]) .. digits(parts[2]) .. digits(parts[1])
end

