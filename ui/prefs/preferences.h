#pragma once

#include "app/domain/background.h"
#include "app/domain/id.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <QVariantMap>

namespace migochat {

/// What this desktop remembers for itself in `DIR/desktop.ini`: appearance, places of windows, ways of writing.
/// The shared store stays the agent's. Written half a second after the last change on a thread of its own, since a file
/// that is safe on the disk takes longer than a frame; each time as a whole new file.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(const QString &dataDir, QObject *parent = nullptr);
    ~Preferences() override; ///< saves what is not saved yet

    /// Machine words: "ar", "en"; "system", "light", "dark"; "western", "arabic_indic"; "system", "usual", "high";
    /// "comfortable", "compact"; "usual", "reduced"; "language", "right". Empty: never chosen.
    [[nodiscard]] QString language() const { return text(QStringLiteral("look/language")); }
    [[nodiscard]] QString theme() const { return text(QStringLiteral("look/theme")); }
    [[nodiscard]] QString digits() const { return text(QStringLiteral("look/digits")); }
    [[nodiscard]] QString contrast() const { return text(QStringLiteral("look/contrast")); }
    [[nodiscard]] QString density() const { return text(QStringLiteral("look/density")); }
    [[nodiscard]] QString motion() const { return text(QStringLiteral("look/motion")); }
    [[nodiscard]] QString ownSide() const { return text(QStringLiteral("look/ownSide")); }
    void setOwnSide(const QString &side) { put(QStringLiteral("look/ownSide"), side); }
    [[nodiscard]] int zoom() const { return m_values.value(QStringLiteral("look/zoom"), 100).toInt(); } ///< percent
    void setContrast(const QString &contrast) { put(QStringLiteral("look/contrast"), contrast); }
    void setDensity(const QString &density) { put(QStringLiteral("look/density"), density); }
    void setMotion(const QString &motion) { put(QStringLiteral("look/motion"), motion); }
    void setZoom(int percent) { put(QStringLiteral("look/zoom"), percent); }
    void setLanguage(const QString &code) { put(QStringLiteral("look/language"), code); }
    void setTheme(const QString &theme) { put(QStringLiteral("look/theme"), theme); }
    void setDigits(const QString &digits) { put(QStringLiteral("look/digits"), digits); }

    [[nodiscard]] QByteArray geometry() const { return bytes(QStringLiteral("window/geometry")); }
    [[nodiscard]] QByteArray splitter() const { return bytes(QStringLiteral("window/inboxPanes")); }
    void setGeometry(const QByteArray &state) { put(QStringLiteral("window/geometry"), state); }
    void setSplitter(const QByteArray &state) { put(QStringLiteral("window/inboxPanes"), state); }

    /// Where the last chat in a window of its own stood, for the next one.
    [[nodiscard]] QByteArray chatGeometry() const { return bytes(QStringLiteral("window/chatGeometry")); }
    void setChatGeometry(const QByteArray &state) { put(QStringLiteral("window/chatGeometry"), state); }
    [[nodiscard]] bool viewsShown() const { return m_values.value(QStringLiteral("window/views"), true).toBool(); }
    void setViewsShown(bool shown) { put(QStringLiteral("window/views"), shown); }

    /// Parts of the customer's panel that are folded up, by their names.
    [[nodiscard]] QStringList foldedSections() const { return list(QStringLiteral("window/folded")); }
    void setFoldedSections(const QStringList &sections) { put(QStringLiteral("window/folded"), sections); }
    /// Their order, by the same names. Empty: the usual one.
    [[nodiscard]] QStringList sectionOrder() const { return list(QStringLiteral("window/sectionOrder")); }
    void setSectionOrder(const QStringList &sections) { put(QStringLiteral("window/sectionOrder"), sections); }

    [[nodiscard]] int lastPage() const { return m_values.value(QStringLiteral("window/page"), 0).toInt(); }
    void setLastPage(int page) { put(QStringLiteral("window/page"), page); }
    [[nodiscard]] bool menuBarShown() const { return m_values.value(QStringLiteral("window/menuBar"), false).toBool(); }
    /// Whether the words of the navigation stand beside its icons, for each of the staff.
    [[nodiscard]] bool railWide(StaffId staff) const { return m_values.value(railKey(staff), false).toBool(); }
    void setRailWide(StaffId staff, bool wide) { put(railKey(staff), wide); }
    void setMenuBarShown(bool shown) { put(QStringLiteral("window/menuBar"), shown); }

    /// The order chosen for a view of the inbox: words that Migochat itself wrote. Empty: the usual one.
    [[nodiscard]] QString sortOf(const QString &view) const { return text(QStringLiteral("inbox/sort/") + view); }
    void setSort(const QString &view, const QString &sort) { put(QStringLiteral("inbox/sort/") + view, sort); }

    /// The view that was open last, as a word that Migochat itself wrote. Empty: the usual one.
    [[nodiscard]] QString lastView() const { return text(QStringLiteral("inbox/lastView")); }
    void setLastView(const QString &view) { put(QStringLiteral("inbox/lastView"), view); }

    /// Where somebody goes after the open chat was done: "stay", "next" in the list, "waiting".
    [[nodiscard]] QString afterDone() const
    {
        return m_values.value(QStringLiteral("inbox/afterDone"), QStringLiteral("next")).toString();
    }
    void setAfterDone(const QString &word) { put(QStringLiteral("inbox/afterDone"), word); }

    /// The views on the keys for pinned views, as words that Migochat itself wrote. Empty: nobody chose any.
    [[nodiscard]] QStringList pinnedViews() const { return list(QStringLiteral("inbox/pinnedViews")); }
    void setPinnedViews(const QStringList &views) { put(QStringLiteral("inbox/pinnedViews"), views); }

    /// Which of the staff sits at this computer. Invalid: nobody said so yet.
    [[nodiscard]] StaffId staff() const
    {
        return StaffId(m_values.value(QStringLiteral("desk/staff"), 0).toLongLong());
    }
    void setStaff(StaffId staff) { put(QStringLiteral("desk/staff"), staff.value()); }

    /// What the palette offers before anything is typed: keys of its entries.
    [[nodiscard]] QStringList paletteRecent() const { return list(QStringLiteral("palette/recent")); }
    [[nodiscard]] QStringList palettePinned() const { return list(QStringLiteral("palette/pinned")); }
    void setPaletteRecent(const QStringList &keys) { put(QStringLiteral("palette/recent"), keys); }
    void setPalettePinned(const QStringList &keys) { put(QStringLiteral("palette/pinned"), keys); }

    /// What was searched for in all messages, newest first.
    [[nodiscard]] QStringList recentSearches() const { return list(QStringLiteral("search/recent")); }
    void setRecentSearches(const QStringList &searches) { put(QStringLiteral("search/recent"), searches); }

    /// When this desktop was last in front of somebody, for what happened meanwhile. 0: never.
    [[nodiscard]] qint64 lastSeen() const { return m_values.value(QStringLiteral("notices/lastSeen"), 0).toLongLong(); }
    void setLastSeen(qint64 msecs) { put(QStringLiteral("notices/lastSeen"), msecs); }

    /// Classes of notices by machine words that Migochat itself wrote, as their sounds. No sound: nobody chose one.
    [[nodiscard]] bool noticeOn(const QString &kind, bool usual) const
    {
        return m_values.value(QStringLiteral("notices/on/") + kind, usual).toBool();
    }
    [[nodiscard]] QString noticeTone(const QString &kind) const { return text(QStringLiteral("notices/tone/") + kind); }
    void setNotice(const QString &kind, bool on, const QString &tone)
    {
        put(QStringLiteral("notices/on/") + kind, on);
        put(QStringLiteral("notices/tone/") + kind, tone);
    }
    /// Until then nothing is told, ms UTC.
    [[nodiscard]] qint64 mutedUntil() const
    {
        return m_values.value(QStringLiteral("notices/mutedUntil"), 0).toLongLong();
    }
    void setMutedUntil(qint64 msecs) { put(QStringLiteral("notices/mutedUntil"), msecs); }

    /// The newest absence of the agent that was told here.
    [[nodiscard]] qint64 toldGap() const { return m_values.value(QStringLiteral("notices/toldGap"), 0).toLongLong(); }
    void setToldGap(qint64 gap) { put(QStringLiteral("notices/toldGap"), gap); }

    [[nodiscard]] ConversationId lastConversation() const;
    void setLastConversation(ConversationId conversation);

    /// How answers are written: what Enter does, how long a sent text can be taken back, whether spelling is checked.
    [[nodiscard]] bool enterSends() const
    {
        return m_values.value(QStringLiteral("writing/enterSends"), true).toBool();
    }
    [[nodiscard]] int undoSeconds() const { return m_values.value(QStringLiteral("writing/undoSeconds"), 5).toInt(); }
    [[nodiscard]] bool checksSpelling() const
    {
        return m_values.value(QStringLiteral("writing/spelling"), true).toBool();
    }
    [[nodiscard]] QStringList ownWords() const { return list(QStringLiteral("writing/ownWords")); }
    void setEnterSends(bool sends) { put(QStringLiteral("writing/enterSends"), sends); }
    void setUndoSeconds(int seconds) { put(QStringLiteral("writing/undoSeconds"), seconds); }
    void setChecksSpelling(bool checks) { put(QStringLiteral("writing/spelling"), checks); }
    void setOwnWords(const QStringList &words) { put(QStringLiteral("writing/ownWords"), words); }

    /// Begins now to write what waits.
    void save();

private:
    [[nodiscard]] static QString railKey(StaffId staff)
    {
        return QStringLiteral("window/wideRail/%1").arg(staff.value());
    }
    [[nodiscard]] QString text(const QString &key) const { return m_values.value(key).toString(); }
    [[nodiscard]] QStringList list(const QString &key) const { return m_values.value(key).toStringList(); }
    [[nodiscard]] QByteArray bytes(const QString &key) const { return m_values.value(key).toByteArray(); }
    void put(const QString &key, const QVariant &value);

    const QString m_path;
    QVariantMap m_values;
    QVariantMap m_changed; ///< and not written yet
    QTimer m_saving;
    Background m_background;
};

} // namespace migochat
