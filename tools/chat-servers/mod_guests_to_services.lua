-- For the host of the guests: nobody has a name there, so they speak to the queues and the rooms alone, never to
-- somebody's own address. With `guests_may_write_to`, the domains of those services, and of the host itself.
local jid_host = require "util.jid".host;
local st = require "util.stanza";

local allowed = module:get_option_set("guests_may_write_to", {});

local function check(event)
	local origin, stanza = event.origin, event.stanza;
	local to = stanza.attr.to;
	-- Without `to` it is for the server: what a session does for itself.
	if to == nil or to == module.host or allowed:contains(jid_host(to)) then return; end
	if stanza.attr.type ~= "error" and stanza.attr.type ~= "result" then
		origin.send(st.error_reply(stanza, "cancel", "service-unavailable"));
	end
	return true;
end

for _, kind in ipairs { "message", "presence", "iq" } do
	for _, to in ipairs { "bare", "full", "host" } do
		module:hook("pre-" .. kind .. "/" .. to, check, 1000);
	end
end
