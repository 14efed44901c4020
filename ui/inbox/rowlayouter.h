#pragma once

#include "ui/inbox/rowlayout.h"
#include "ui/inbox/threadmanner.h"
#include "ui/models/roles.h"
#include "ui/widgets/look.h"

#include <QCache>

namespace migochat {

/// Measures rows of the thread and remembers them by row, width and theme revision.
class RowLayouter
{
public:
    explicit RowLayouter(const Look &look);

    void setPictures(Pictures *pictures) { m_pictures = pictures; }
    void setVoices(Voices *voices) { m_voices = voices; }
    /// Words to mark; they may change without another word to this.
    void setFound(const SearchTerms *found) { m_found = found; }
    void setManner(const ThreadManner &manner) { m_manner = manner; }

    /// Valid until the next call.
    [[nodiscard]] const RowLayout &layout(const ThreadRow &row, int width);

private:
    struct Key {
        int kind;
        qint64 id;
        int width;
        int revision;
        size_t stamp; ///< what else changes the picture: text, state, failure

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.kind, key.id, key.width, key.revision, key.stamp);
        }
    };

    [[nodiscard]] Key keyOf(const ThreadRow &row, int width) const;
    [[nodiscard]] RowLayout measure(const ThreadRow &row, int width) const;
    [[nodiscard]] RowLayout bubble(const ThreadRow &row, const Message &message, int width) const;
    void placeBelow(RowLayout &layout, const Message &message, int maxWidth) const;
    [[nodiscard]] RowLayout activity(const Activity &activity, int width) const;
    [[nodiscard]] RowLayout gap(const ThreadGap &gap, int width) const;
    [[nodiscard]] RowLayout note(const Note &note, int width) const;
    [[nodiscard]] PartRoom room(int width) const { return {width, m_look, m_pictures, m_voices, m_found}; }

    const Look m_look;
    Pictures *m_pictures = nullptr;
    Voices *m_voices = nullptr;
    const SearchTerms *m_found = nullptr;
    ThreadManner m_manner;
    QCache<Key, RowLayout> m_cache;
};

} // namespace migochat
