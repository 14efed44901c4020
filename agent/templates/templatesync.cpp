#include "agent/templates/templatesync.h"

#include "app/store/contacts.h"
#include "app/store/templates.h"

#include <QLoggingCategory>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcTemplates, "migochat.templates")

namespace {

templates::Template rowOf(const RemoteTemplate &remote)
{
    return {.remoteId = remote.remoteId,
            .name = remote.name,
            .language = remote.language,
            .category = remote.category.toLower(),
            .status = remote.status.toLower(),
            .reason = {},
            .components = remote.components};
}

} // namespace

TemplateSync::TemplateSync(Writer &writer, const Clock &clock, const Channels &channels)
    : m_writer(writer), m_clock(clock), m_channels(channels)
{
    m_daily.setTimerType(Qt::VeryCoarseTimer);
    m_daily.setInterval(24h);
    m_soon.setSingleShot(true);
    m_soon.setInterval(3s);
    connect(&m_daily, &QTimer::timeout, this, &TemplateSync::refresh);
    connect(&m_soon, &QTimer::timeout, this, &TemplateSync::refresh);
}

void TemplateSync::start()
{
    m_daily.start();
    refresh();
}

void TemplateSync::refreshSoon()
{
    if (m_daily.isActive())
        m_soon.start();
}

void TemplateSync::stop()
{
    m_daily.stop();
    m_soon.stop();
}

void TemplateSync::refresh()
{
    for (const std::unique_ptr<Channel> &channel : m_channels) {
        if (!channel->health().configured)
            continue;
        whenDone(
            channel->fetchTemplates(), this,
            [this, kind = channel->kind(), account = channel->account()](const Result<QList<RemoteTemplate>> &list) {
                if (list)
                    return store(kind, account, *list);
                if (list.error().code == ErrorCode::NotFound)
                    return; // a platform without templates
                qCWarning(lcTemplates) << kind.text() << "templates cannot be fetched:" << list.error().detail;
                Q_EMIT refreshed(kind, false);
            });
    }
}

void TemplateSync::store(const ChannelKind &channel, const RemoteAccountId &account, const QList<RemoteTemplate> &list)
{
    QList<templates::Template> rows;
    rows.reserve(list.size());
    for (const RemoteTemplate &remote : list)
        rows.append(rowOf(remote));
    auto stored = m_writer.run([channel, account, rows, now = m_clock.now()](Transaction &transaction) -> Result<int> {
        const auto id = contacts::ensureAccount(transaction, channel, account, now);
        if (!id)
            return failed(id, u"account");
        return templates::replaceAll(transaction, *id, rows, now);
    });
    whenDone(stored, this, [this, channel](const Result<int> &changes) {
        if (!changes)
            qCWarning(lcTemplates) << "templates cannot be stored:" << changes.error().detail;
        else if (*changes > 0)
            qCInfo(lcTemplates) << *changes << "template(s) changed on" << channel.text();
        Q_EMIT refreshed(channel, changes.has_value());
    });
}

} // namespace migochat
