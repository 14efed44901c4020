#pragma once

#include "ui/actions/commandnames.h"
#include "ui/actions/keymap.h"

#include <QHash>
#include <QObject>

#include <functional>

class QAction;

namespace migochat {

/// What the program is in the middle of, as far as commands depend on it.
struct Circumstances {
    bool chatOpen = false;
    bool leadOpen = false;
    bool agentLive = false;
    bool storeOpen = false;
    bool canUndo = false;
    bool chatInSight = true; ///< not while another page stands before it

    friend bool operator==(const Circumstances &, const Circumstances &) = default;
};

/// Every command of the program with its action, its keys, and whether it is possible just now. Whoever can carry a
/// command out says so with handle(); commands that nobody handles are offered nowhere.
class CommandRegistry final : public QObject
{
    Q_OBJECT

public:
    explicit CommandRegistry(QObject *parent = nullptr);

    void handle(QLatin1StringView id, std::function<void()> run);
    /// Called before a command is carried out that belongs to a place: goes there.
    void setGuide(std::function<void(CommandPlace place)> guide) { m_guide = std::move(guide); }
    /// Called before a command that does more than change how the window looks: what stands over the window goes.
    void setClearing(std::function<void()> clear) { m_clear = std::move(clear); }
    [[nodiscard]] bool isHandled(const CommandSpec &spec) const { return m_runs.contains(spec.id); }

    void setCircumstances(const Circumstances &now);
    [[nodiscard]] const Circumstances &circumstances() const { return m_now; }
    /// Why it is not possible just now, a sentence; empty when it is.
    [[nodiscard]] QString obstacle(const CommandSpec &spec) const;

    /// Carries it out. False, with refused(), when it is not possible.
    bool run(const CommandSpec &spec);
    bool run(QLatin1StringView id);

    /// For menus: name, keys, enabled, with the reason as tooltip when not.
    [[nodiscard]] QAction *action(const CommandSpec &spec);
    /// What a command leads to just now, in words, where its name alone does not say it.
    void setSubject(QLatin1StringView id, const QString &subject) { m_subjects.insert(id, subject); }
    [[nodiscard]] QString subject(const CommandSpec &spec) const { return m_subjects.value(spec.id); }
    /// Ticks a command that stands for a state, such as the language.
    void setTicked(QLatin1StringView id, bool on);

    [[nodiscard]] KeyMap &keys() { return m_keys; }
    [[nodiscard]] const KeyMap &keys() const { return m_keys; }
    [[nodiscard]] const CommandNames &names() const { return m_names; }
    void retranslate();

Q_SIGNALS:
    void changed(); ///< names, keys or what is possible; told when the event loop comes back, once for many changes
    void refused(const QString &reason);

private:
    void touch();
    void tell();
    void refresh();

    KeyMap m_keys;
    CommandNames m_names;
    Circumstances m_now;
    QHash<QLatin1StringView, std::function<void()>> m_runs;
    std::function<void(CommandPlace)> m_guide;
    std::function<void()> m_clear;
    QHash<QLatin1StringView, QAction *> m_actions;
    QHash<QLatin1StringView, QString> m_subjects;
    bool m_stale = true; ///< the actions do not say yet what is true: most are never looked at
    bool m_telling = false;
};

} // namespace migochat
