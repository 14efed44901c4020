#pragma once

#include "agent/media/mediastore.h"
#include "app/domain/background.h"

namespace migochat {

/// The media folder and the one thread that works in it. Main thread.
class MediaFolder
{
public:
    explicit MediaFolder(const QString &folder) : m_store(folder) {}

    /// Runs `Result<T> task(const MediaStore &)` on the folder's thread, in the order asked.
    template <typename Fn>
    [[nodiscard]] auto run(Fn task) -> QFuture<std::invoke_result_t<Fn &, const MediaStore &>>
    {
        return m_background.run([store = m_store, task = std::move(task)]() mutable { return task(store); });
    }

    /// For its pure functions only: names and paths.
    [[nodiscard]] const MediaStore &names() const { return m_store; }

    void finish() { m_background.finish(); }

private:
    const MediaStore m_store;
    Background m_background;
};

} // namespace migochat
