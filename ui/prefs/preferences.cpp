#include "ui/prefs/preferences.h"

#include <QDir>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSaveAfter{500};

} // namespace

Preferences::Preferences(const QString &dataDir, QObject *parent)
    : QObject(parent), m_file(QDir(dataDir).filePath(u"desktop.ini"_s), QSettings::IniFormat)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &Preferences::save);
}

Preferences::~Preferences()
{
    save();
}

void Preferences::save()
{
    m_saving.stop();
    m_file.sync(); // through a second file that takes the first one's place
}

void Preferences::put(const QString &key, const QVariant &value)
{
    if (m_file.value(key) == value)
        return;
    m_file.setValue(key, value);
    m_saving.start();
}

ConversationId Preferences::lastConversation() const
{
    return ConversationId(m_file.value(u"inbox/lastConversation"_s).toLongLong());
}

void Preferences::setLastConversation(ConversationId conversation)
{
    put(u"inbox/lastConversation"_s, conversation.value());
}

} // namespace migochat
