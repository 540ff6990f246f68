delete window.fetch;
delete window.Request;
delete window.Response;
