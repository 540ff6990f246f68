%% For the host of the guests: nobody has a name there, so they speak to the queues and the rooms alone, never to
%% somebody's own address. `services`: the domains of those.
-module(mod_guests_to_services).
-behaviour(gen_mod).
-export([start/2, stop/1, reload/3, depends/2, mod_opt_type/1, mod_options/1, mod_doc/0, check/1]).

start(Host, _Options) ->
    ejabberd_hooks:add(user_send_packet, Host, ?MODULE, check, 1).

stop(Host) ->
    ejabberd_hooks:delete(user_send_packet, Host, ?MODULE, check, 1).

reload(_Host, _New, _Old) -> ok.

depends(_Host, _Options) -> [].

mod_opt_type(services) -> econf:list(econf:domain()).

mod_options(_Host) -> [services].

mod_doc() -> #{}.

check({Packet, #{lserver := Host} = State}) ->
    {From, To} = {jid:tolower(xmpp:get_from(Packet)), jid:tolower(xmpp:get_to(Packet))},
    case is_allowed(From, To, gen_mod:get_module_opt(Host, ?MODULE, services)) of
        true -> {Packet, State};
        false ->
            %% Of an answer or an error it makes no error.
            ejabberd_router:route_error(Packet, xmpp:err_service_unavailable()),
            {stop, {drop, State}}
    end.

%% To oneself: what has no address is for the server.
is_allowed({User, Host, _}, {User, Host, _}, _Services) -> true;
is_allowed({_, Host, _}, {<<>>, Host, _}, _Services) -> true;
is_allowed(_From, {_, Domain, _}, Services) -> lists:member(Domain, Services).
