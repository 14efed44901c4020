#pragma once

#include "app/domain/background.h"
#include "app/domain/id.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace migochat {

/// What the lock of this desktop remembers in `DIR/lock.json`: that it is closed, who has a PIN here (the PIN itself rests in
/// the keychain), when it closes by itself, and how often the PIN of each was wrong. Every change is written at once, as a whole new
/// file, on a thread of its own.
class LockFile final : public QObject
{
    Q_OBJECT

public:
    struct Tries {
        int wrong = 0;   ///< in a row
        qint64 last = 0; ///< milliseconds UTC
        friend bool operator==(const Tries &, const Tries &) = default;
    };
    struct State {
        bool isLocked = false;
        QSet<qint64> staffWithPin{};
        int afterMinutes = 0;         ///< without a key or click; 0: never
        QHash<qint64, Tries> tries{}; ///< at the PIN of each of the staff, since the last right one
        friend bool operator==(const State &, const State &) = default;
    };

    explicit LockFile(const QString &dataDir, QObject *parent = nullptr);
    ~LockFile() override; ///< waits until the newest state is on the disk

    [[nodiscard]] const State &state() const { return m_state; }
    void keep(const State &state);

private:
    const QString m_path;
    State m_state;
    Background m_background;
};

} // namespace migochat
