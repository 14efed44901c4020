#include "ui/control/storedsetting.h"

#include "app/protocol/commands.h"
#include "app/store/reader.h"
#include "app/store/settings.h"
#include "ui/link/agentlink.h"
#include "ui/mainwindow.h"
#include "ui/text/refusals.h"

#include <utility>

namespace migochat {

StoredSetting::StoredSetting(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts)) {}

void StoredSetting::apply(const ChangeSet &changes)
{
    if (touches(changes, Topic::Setting))
        reread();
}

/// Where it cannot be read, what was known holds.
void StoredSetting::reread()
{
    const auto read = [key = m_parts.key](const Database &database) { return settings::value(database, key); };
    m_latest.run(this, m_parts.reader.run(read), [this](const Result<std::optional<QJsonValue>> &value) {
        if (value)
            Q_EMIT known(value->value_or(QJsonValue(QJsonValue::Null)));
    });
}

void StoredSetting::save(const QJsonValue &value)
{
    whenDone(m_parts.link.send(SetSetting{.key = m_parts.key, .value = value}), this,
             [this](const Result<Done> &answer) {
                 Q_EMIT answered(answer ? QString() : refusalSentence(answer.error()));
                 reread();
             });
}

void whenSettingsShow(MainWindow &window, QObject *context, const std::function<void()> &show)
{
    QObject::connect(&window, &MainWindow::pageShown, context, [show](Page page) {
        if (page == Page::Settings)
            show();
    });
    if (window.currentPage() == Page::Settings)
        show();
}

} // namespace migochat
