#include "ui/prefs/preferences.h"

#include <QDir>
#include <QSettings>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSaveAfter{500};

QVariantMap valuesIn(const QString &path)
{
    const QSettings file(path, QSettings::IniFormat);
    QVariantMap values;
    for (const QString &key : file.allKeys())
        values.insert(key, file.value(key));
    return values;
}

/// Puts values into the file, through a second file that takes the first one's place.
Result<> written(const QString &path, const QVariantMap &values)
{
    QSettings file(path, QSettings::IniFormat);
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        file.setValue(value.key(), *value);
    file.sync();
    return file.status() == QSettings::NoError ? Result<>() : fail(ErrorCode::StorageFull, path);
}

} // namespace

Preferences::Preferences(const QString &dataDir, QObject *parent)
    : QObject(parent), m_path(QDir(dataDir).filePath(u"desktop.ini"_s)), m_values(valuesIn(m_path))
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &Preferences::save);
}

Preferences::~Preferences()
{
    save();
    m_background.finish();
}

void Preferences::save()
{
    m_saving.stop();
    if (m_changed.isEmpty())
        return;
    const QVariantMap values = std::exchange(m_changed, {});
    whenDone(m_background.run([path = m_path, values] { return written(path, values); }), this,
             [this, values](const Result<> &done) {
                 if (!done) { // tried again with the next change, which may be newer
                     const QVariantMap newer = std::exchange(m_changed, values);
                     m_changed.insert(newer);
                 }
             });
}

void Preferences::put(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_changed.insert(key, value);
    m_saving.start();
}

ConversationId Preferences::lastConversation() const
{
    return ConversationId(m_values.value(u"inbox/lastConversation"_s).toLongLong());
}

void Preferences::setLastConversation(ConversationId conversation)
{
    put(u"inbox/lastConversation"_s, conversation.value());
}

} // namespace migochat
