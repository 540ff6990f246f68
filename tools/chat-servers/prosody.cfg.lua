-- Prosody for the chat, as the tests run it. What is in ${…} is filled in.
-- One machine, one process: right for one authority. docs/chat-servers.md says what a public server needs besides.
run_as_root = true                       -- in tests alone; Debian's own service runs as the user prosody
pidfile = "${folder}/prosody.pid"
data_path = "${folder}/data"
plugin_paths = { "${plugins}" }         -- has mod_guests_to_services.lua
certificates = "${folder}"
log = { warn = "*console" }

interfaces = { "127.0.0.1" }             -- a reverse proxy, which has the certificate, is on the same machine
c2s_ports = { }                          -- nobody comes by another way than the WebSocket
s2s_ports = { }
modules_disabled = { "s2s"; "offline" }
component_interfaces = { "127.0.0.1" }
component_ports = { ${componentPort} }
http_interfaces = { "127.0.0.1" }
http_ports = { ${httpPort} }
https_ports = { }
http_default_host = "chat.test"          -- whatever name the proxy was asked for
consider_websocket_secure = true         -- TLS ends at the proxy
cross_domain_websocket = { ${origins} }  -- the origins of the pages that have the chat
authentication = "internal_hashed"

modules_enabled = { "saslauth"; "disco"; "ping"; "websocket"; "http"; "limits"; "time"; "smacks" }
limits = { c2s = { rate = "20kb/s"; burst = "10s" } }
c2s_stanza_size_limit = 65536
storage = "internal"

-- Advisers: accounts.
VirtualHost "chat.test"

-- Customers: nobody has a name, and nothing of them is kept.
VirtualHost "guest.chat.test"
  authentication = "anonymous"
  allow_anonymous_s2s = false
  -- To queues and rooms alone: nobody writes to an adviser, or to another customer, without having been invited.
  modules_enabled = { "guests_to_services" }
  guests_may_write_to = { "queue.chat.test"; "rooms.chat.test" }

Component "rooms.chat.test" "muc"
  admins = { ${queueJids} }
  restrict_room_creation = true          -- by the queue alone: a customer must not find an empty room to own
  muc_room_default_public = false
  muc_room_default_persistent = false
  muc_room_default_history_length = 200
  max_history_messages = 200
  muc_tombstones = false

-- The queue: `rinnalla queue`.
Component "queue.chat.test"
  component_secret = "${secret}"
