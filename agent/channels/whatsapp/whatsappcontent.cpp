#include "agent/channels/whatsapp/whatsappcontent.h"

#include "agent/channels/whatsapp/whatsappsummary.h"
#include "agent/meta/formanswers.h"
#include "agent/meta/json.h"
#include "app/domain/filetype.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "Message type unknown": says no more than that it is unsupported.
constexpr auto kUnknownType = "131051"_L1;

using ReadKind = void (*)(const QJsonObject &content, InboundMessage &message);

void readText(const QJsonObject &content, InboundMessage &message)
{
    message.kind = MessageKind::Text;
    message.text = json::text(content, "body"_L1);
}

void readButton(const QJsonObject &content, InboundMessage &message)
{
    message.kind = MessageKind::QuickReply;
    message.text = json::text(content, "text"_L1);
    message.payload = json::id(content.value("payload"_L1));
    message.content = ChoiceContent{.id = message.payload, .title = message.text, .description = {}};
}

void readFlow(const QJsonObject &reply, InboundMessage &message)
{
    const FormContent form = flowIn(reply);
    message.kind = MessageKind::Form;
    message.payload = json::text(reply, "response_json"_L1);
    message.text = form.answers.isEmpty() ? json::text(reply, "body"_L1) : textOf(form);
    message.content = form;
}

void readInteractive(const QJsonObject &content, InboundMessage &message)
{
    const QString type = json::text(content, "type"_L1);
    const QJsonObject reply = content.value(type).toObject();
    message.kind = MessageKind::Interactive;
    message.kindText = type.isEmpty() ? u"interactive"_s : type;
    if (type == "nfm_reply"_L1)
        return readFlow(reply, message);
    ChoiceContent choice{.id = json::firstId(reply, "id"_L1, "response"_L1),
                         .title = json::text(reply, "title"_L1),
                         .description = json::text(reply, "description"_L1)};
    if (choice.title.isEmpty()) // a permission to call has only a word
        choice.title = json::text(reply, "response"_L1);
    message.text = json::joined({choice.title, choice.description}, "\n"_L1);
    message.payload = json::id(reply.value("id"_L1));
    message.content = choice;
    if (choice == ChoiceContent{})
        message.kind = MessageKind::Unsupported;
}

void readMedia(const QJsonObject &content, InboundMessage &message)
{
    message.text = json::text(content, "caption"_L1);
    const QString id = json::id(content.value("id"_L1));
    if (id.isEmpty() && !content.contains("url"_L1)) // a placeholder of a file that was not delivered
        return;
    message.attachments.append({.kind = QString(toText(message.kind)),
                                .remoteId = id,
                                .url = json::text(content, "url"_L1),
                                .mimeType = json::text(content, "mime_type"_L1),
                                .fileName = cleanFileName(json::text(content, "filename"_L1)),
                                .sha256 = json::text(content, "sha256"_L1),
                                .bytes = content.value("file_size"_L1).toInteger()});
}

template <MessageKind kind>
void readFile(const QJsonObject &content, InboundMessage &message)
{
    message.kind = kind;
    readMedia(content, message);
}

void readAudio(const QJsonObject &content, InboundMessage &message)
{
    message.kind = content.value("voice"_L1).toBool() ? MessageKind::Voice : MessageKind::Audio;
    readMedia(content, message);
}

void readLocation(const QJsonObject &content, InboundMessage &message)
{
    message.kind = MessageKind::Location;
    message.text = locationSummary(content);
    message.content = locationIn(content);
}

void readOrder(const QJsonObject &content, InboundMessage &message)
{
    message.kind = MessageKind::Order;
    message.text = orderSummary(content);
    message.content = orderIn(content);
}

struct ContentKind {
    QLatin1StringView type;
    ReadKind read;
};

constexpr std::array kContentKinds{
    ContentKind{"text"_L1, readText},
    ContentKind{"image"_L1, readFile<MessageKind::Image>},
    ContentKind{"audio"_L1, readAudio},
    ContentKind{"video"_L1, readFile<MessageKind::Video>},
    ContentKind{"document"_L1, readFile<MessageKind::Document>},
    ContentKind{"sticker"_L1, readFile<MessageKind::Sticker>},
    ContentKind{"interactive"_L1, readInteractive},
    ContentKind{"button"_L1, readButton},
    ContentKind{"location"_L1, readLocation},
    ContentKind{"order"_L1, readOrder},
};

/// The word for the kind, or what its content says where the word was left out.
QString typeOf(const QJsonObject &json)
{
    const QString type = json::text(json, "type"_L1);
    if (!type.isEmpty())
        return type;
    for (const ContentKind &kind : kContentKinds) {
        if (json.value(kind.type).isObject())
            return kind.type;
    }
    return type;
}

/// What WhatsApp could not pass on: a poll, a message type of the future, a message of a device that is linked (131060).
void readUnsupported(const QJsonObject &json, InboundMessage &message)
{
    message.kind = MessageKind::Unsupported;
    const QString inner = json::text(json.value("unsupported"_L1).toObject(), "type"_L1);
    if (!inner.isEmpty())
        message.kindText = inner;
    if (message.kindText.isEmpty())
        message.kindText = u"unknown"_s;
    const QString code = json::id(json.value("errors"_L1).toArray().at(0).toObject().value("code"_L1));
    if (inner.isEmpty() && !code.isEmpty() && code != kUnknownType)
        message.kindText += u'/' + code;
}

/// A file that was announced but could not be delivered, such as one over the limit (131052).
bool isLost(const QJsonObject &json, const InboundMessage &message)
{
    static constexpr std::array kFiles{MessageKind::Image, MessageKind::Video,    MessageKind::Audio,
                                       MessageKind::Voice, MessageKind::Document, MessageKind::Sticker};
    const bool isFile = std::find(kFiles.begin(), kFiles.end(), message.kind) != kFiles.end();
    return isFile && message.attachments.isEmpty() && !json.value("errors"_L1).toArray().isEmpty();
}

} // namespace

void readWhatsAppContent(const QJsonObject &json, InboundMessage &message)
{
    message.kindText = typeOf(json);
    if (message.kindText == "contacts"_L1) { // the only kind whose content is a list
        message.kind = MessageKind::Contacts;
        const ContactsContent contacts = contactsIn(json);
        message.text = contactsSummary(contacts);
        message.content = contacts;
        return;
    }
    for (const ContentKind &kind : kContentKinds) {
        const QJsonValue content = json.value(kind.type);
        if (message.kindText == kind.type && content.isObject()) {
            kind.read(content.toObject(), message);
            if (isLost(json, message))
                readUnsupported(json, message);
            return;
        }
    }
    readUnsupported(json, message);
}

} // namespace migochat
