#include "ui/prefs/lockfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

LockFile::State stateIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    LockFile::State state{.isLocked = object.value("locked"_L1).toBool(),
                          .afterMinutes = object.value("after_minutes"_L1).toInt()};
    const QJsonArray staff = object.value("staff_with_pin"_L1).toArray();
    for (const QJsonValue &one : staff)
        state.staffWithPin.insert(one.toInteger());
    const QJsonObject tries = object.value("tries"_L1).toObject();
    for (auto one = tries.begin(); one != tries.end(); ++one) {
        const QJsonObject counted = one.value().toObject();
        state.tries.insert(one.key().toLongLong(),
                           {counted.value("wrong"_L1).toInt(), counted.value("last"_L1).toInteger()});
    }
    return state;
}

Result<> written(const QString &path, const LockFile::State &state)
{
    QJsonArray staff;
    for (const qint64 one : state.staffWithPin)
        staff.append(one);
    QJsonObject tries;
    for (auto one = state.tries.cbegin(); one != state.tries.cend(); ++one)
        tries.insert(QString::number(one.key()), QJsonObject{{u"wrong"_s, one->wrong}, {u"last"_s, one->last}});
    const QJsonObject object{{u"locked"_s, state.isLocked},
                             {u"staff_with_pin"_s, staff},
                             {u"after_minutes"_s, state.afterMinutes},
                             {u"tries"_s, tries}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::StorageFull, path);
    return {};
}

} // namespace

LockFile::LockFile(const QString &dataDir, QObject *parent)
    : QObject(parent), m_path(QDir(dataDir).filePath(u"lock.json"_s)), m_state(stateIn(m_path))
{
}

LockFile::~LockFile()
{
    m_background.finish();
}

void LockFile::keep(const State &state)
{
    if (m_state == state)
        return;
    m_state = state;
    static_cast<void>(
        m_background.run([path = m_path, state] { return written(path, state); })); // what holds is in m_state
}

} // namespace migochat
