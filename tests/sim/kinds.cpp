#include "tests/sim/kinds.h"

#include "tests/sim/jsontext.h"

#include <QFile>

#include <algorithm>

// Static libraries lose their resources unless somebody names them; the macro has to stand outside namespaces.
static void initKindsResource()
{
    Q_INIT_RESOURCE(sim);
}

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

Channel channelOf(const QJsonObject &line, Channel usual)
{
    return line.contains("channel"_L1) ? channelNamed(line.value("channel"_L1).toString()) : usual;
}

QString usualPlace(Channel channel)
{
    return channel == Channel::WhatsApp ? u"message"_s : u"messaging"_s;
}

void readKinds(QList<Kind> &kinds, const QString &name, Channel channel)
{
    QFile file(u":/sim/kinds/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "readKinds", "the file is listed in sim.qrc");
    const QByteArrayList lines = opened ? file.readAll().split('\n') : QByteArrayList();
    for (const QByteArray &text : lines) {
        if (text.startsWith('#') || text.trimmed().isEmpty())
            continue;
        const std::optional<QJsonObject> line = parseObject(text);
        Q_ASSERT_X(line, "readKinds", text.constData());
        kinds.append({line->value("kind"_L1).toString(), channelOf(*line, channel),
                      line->value("place"_L1).toString(usualPlace(channel)), line->value("field"_L1).toString(),
                      line->value("opens"_L1).toBool(), line->value("echo"_L1).toBool(),
                      line->value("hideNumber"_L1).toBool(), line->value("event"_L1).toObject()});
    }
}

QList<Kind> readAll()
{
    initKindsResource();
    QList<Kind> kinds;
    readKinds(kinds, u"messenger.jsonl"_s, Channel::Messenger);
    readKinds(kinds, u"instagram.jsonl"_s, Channel::Instagram);
    readKinds(kinds, u"whatsapp.jsonl"_s, Channel::WhatsApp);
    readKinds(kinds, u"whatsappfields.jsonl"_s, Channel::WhatsApp);
    return kinds;
}

} // namespace

const QList<Kind> &webhookKinds()
{
    static const QList<Kind> kinds = readAll();
    return kinds;
}

QList<Kind> kindsNamed(const QString &pattern)
{
    const bool open = pattern.endsWith(u'*');
    const QString start = open ? pattern.chopped(1) : pattern;
    QList<Kind> found;
    std::copy_if(webhookKinds().begin(), webhookKinds().end(), std::back_inserter(found),
                 [&](const Kind &kind) { return open ? kind.name.startsWith(start) : kind.name == start; });
    return found;
}

} // namespace migochat::sim
