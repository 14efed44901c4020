#pragma once

#include "app/domain/background.h"
#include "app/domain/result.h"
#include "ui/actions/commandlist.h"

#include <QHash>
#include <QKeyCombination>
#include <QList>
#include <QObject>

namespace migochat {

/// Which keys mean which command: the defaults of the list, and on top of them what the person chose, kept as
/// `keys.json` in the desktop's own folder. `keys-default.json` beside it shows every command with its default and is
/// kept up to date in the background; it is for reading.
class KeyMap final : public QObject
{
    Q_OBJECT

public:
    using Keys = QList<QKeyCombination>;

    explicit KeyMap(QObject *parent = nullptr);

    /// From now on choices are read from and written to this folder. Lines that cannot be understood are left out.
    void useFolder(const QString &folder);

    /// What is chosen there counts here, now and whenever it changes.
    void follow(const KeyMap &other);

    [[nodiscard]] Keys keysOf(const CommandSpec &spec) const;
    [[nodiscard]] static Keys defaultKeysOf(const CommandSpec &spec);
    [[nodiscard]] bool isChanged(const CommandSpec &spec) const { return m_chosen.contains(spec.id); }

    void setKeys(const CommandSpec &spec, const Keys &keys);
    /// Gives a key to a command and takes it from those it would clash with.
    void take(const CommandSpec &spec, QKeyCombination key);
    void reset(const CommandSpec &spec);
    void resetAll();

    /// The other commands that listen to this key at a place where this one does.
    [[nodiscard]] QList<const CommandSpec *> rivals(const CommandSpec &spec, QKeyCombination key) const;
    /// The command that a key means at a place; null for none.
    [[nodiscard]] const CommandSpec *commandFor(QKeyCombination key, CommandPlace place) const;

    /// "Ctrl+K" in the words of this system; empty without keys.
    [[nodiscard]] QString textOf(const CommandSpec &spec) const;
    /// Of its keys the first that is listened to while somebody types; see isPlain().
    [[nodiscard]] QString textWhileTyping(const CommandSpec &spec) const;
    /// "Template (Ctrl+T)": what a button says, and that key; the words alone without one.
    [[nodiscard]] QString named(const QString &words, const CommandSpec &spec) const;
    [[nodiscard]] static QString textOf(QKeyCombination key);
    /// A key without Ctrl, Alt or Meta that is no F-key: listened to only while a list has the keyboard.
    [[nodiscard]] static bool isPlain(QKeyCombination key);

Q_SIGNALS:
    void changed();

private:
    void load();
    void save() const;

    QString m_folder; ///< empty: nothing is kept
    Background m_files;
    QHash<QLatin1StringView, Keys> m_chosen;
};

} // namespace migochat
