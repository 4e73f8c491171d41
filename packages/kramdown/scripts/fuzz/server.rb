# Renders Markdown with the real kramdown. A request is a line of JSON (bytes, options) and the text; the answer is a
# line of JSON (bytes, error) and the HTML.
require "json"
require "timeout"
require "kramdown"
require "kramdown-parser-gfm"

$stdin.binmode
$stdout.binmode
$stdout.sync = true
while (line = $stdin.gets)
  request = JSON.parse(line)
  text = $stdin.read(request["bytes"]).force_encoding("UTF-8")
  error = nil
  html = begin
    Timeout.timeout(3) { Kramdown::Document.new(text, request["options"]).to_html }
  rescue Exception => e # A crash of kramdown is no verdict on our parser.
    error = "#{e.class}: #{e.message[0, 80]}"
    ""
  end
  $stdout.write(JSON.generate("bytes" => html.bytesize, "error" => error) + "\n" + html.b)
end
